using System.Globalization;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// The scalar <c>DateTime</c>: an instant with its offset from UTC, as RFC 3339 writes it, to a ten-millionth of a second.
/// C# sees <see cref="DateTimeOffset"/>. Written with <c>Z</c> where the offset is zero.
/// </summary>
public sealed class DateTimeType : TextScalarType<DateTimeOffset>
{
    private const string InputFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";
    private const string UtcFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
    private const string OffsetFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";

    public DateTimeType()
        : base("DateTime", "The `DateTime` scalar type represents a date and time with time zone offset information.") =>
        SpecifiedBy = "https://scalars.graphql.org/chillicream/date-time.html";

    protected override string Expected => "a date and time with offset such as 2026-02-28T09:30:00Z or 2026-02-28T09:30:00.5+08:00";

    protected override bool TryParse(string text, out DateTimeOffset value)
    {
        var upper = text.ToUpperInvariant();
        value = default;
        return HasOffset(upper)
            && DateTimeOffset.TryParseExact(upper, InputFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    protected override void Write(DateTimeOffset value, ResultWriter writer) =>
        writer.WriteFormatted(value, value.Offset == TimeSpan.Zero ? UtcFormat : OffsetFormat);

    /// <summary>A time without a zone counts as UTC, which is how times are stored.</summary>
    protected override void WriteOther(object value, ResultWriter writer)
    {
        if (value is DateTime time)
        {
            Write(
                new DateTimeOffset(time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time.ToUniversalTime()),
                writer);
            return;
        }

        base.WriteOther(value, writer);
    }

    // The format's K takes a missing offset for the server's own, which would make the meaning a matter of place.
    private static bool HasOffset(string text) =>
        text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
}
