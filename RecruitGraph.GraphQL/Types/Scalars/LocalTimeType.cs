using System.Globalization;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// The scalar <c>LocalTime</c>: a time of day without date and zone, to a ten-millionth of a second; C# sees
/// <see cref="TimeOnly"/>.
/// </summary>
public sealed class LocalTimeType : TextScalarType<TimeOnly>
{
    private const string Format = "HH:mm:ss.FFFFFFF";

    public LocalTimeType()
        : base("LocalTime", "The `LocalTime` scalar type represents a time of day without date or time zone information.") =>
        SpecifiedBy = "https://scalars.graphql.org/chillicream/local-time.html";

    protected override string Expected => "a time of day such as 09:30:00 or 09:30:00.25";

    protected override bool TryParse(string text, out TimeOnly value) =>
        TimeOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    protected override void Write(TimeOnly value, ResultWriter writer) => writer.WriteFormatted(value, Format);
}
