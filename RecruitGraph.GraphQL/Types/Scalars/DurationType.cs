using System.Globalization;
using System.Xml;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// The scalar <c>Duration</c>: a length of time as ISO 8601 writes it, in weeks, days, hours, minutes and seconds; C# sees
/// <see cref="TimeSpan"/>. Years and months are refused, for they have no fixed length, and so is what is finer than a
/// ten-millionth of a second.
/// </summary>
public sealed class DurationType : TextScalarType<TimeSpan>
{
    private const int MaxFractionDigits = 7;

    public DurationType()
        : base("Duration", "The `Duration` scalar type represents a duration of time as defined by ISO 8601.") =>
        SpecifiedBy = "https://scalars.graphql.org/chillicream/duration.html";

    protected override string Expected => "an ISO 8601 duration without years and months such as P3DT12H30M5.5S or P2W, with at most 7 digits after the point";

    protected override bool TryParse(string text, out TimeSpan value)
    {
        value = default;
        var sign = text.StartsWith('-') ? -1 : 1;
        var body = text.AsSpan(sign < 0 ? 1 : 0);
        try
        {
            if (body.StartsWith("P") && body.EndsWith("W"))
            {
                if (!int.TryParse(body[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var weeks))
                {
                    return false;
                }

                value = TimeSpan.FromDays(7L * weeks * sign);
                return true;
            }

            var timeAt = body.IndexOf('T');
            var dateParts = timeAt < 0 ? body : body[..timeAt];
            if (dateParts.ContainsAny('Y', 'M') || HasTooFineSeconds(body) || body.ContainsAny(" \t\n\r"))
            {
                return false;
            }

            value = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    private static bool HasTooFineSeconds(ReadOnlySpan<char> body) =>
        body.IndexOf('.') is >= 0 and var point && body.Length - point - ".S".Length > MaxFractionDigits;

    protected override void Write(TimeSpan value, ResultWriter writer) => writer.WriteString(XmlConvert.ToString(value));
}
