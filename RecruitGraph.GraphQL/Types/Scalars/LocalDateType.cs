using System.Globalization;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Types;

/// <summary>The scalar <c>LocalDate</c>: a date without time and zone; C# sees <see cref="DateOnly"/>.</summary>
public sealed class LocalDateType : TextScalarType<DateOnly>
{
    private const string Format = "yyyy-MM-dd";

    public LocalDateType()
        : base("LocalDate", "The `LocalDate` scalar type represents a date without time or time zone information.") =>
        SpecifiedBy = "https://scalars.graphql.org/chillicream/local-date.html";

    protected override string Expected => "a date such as 2026-02-28";

    protected override bool TryParse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    protected override void Write(DateOnly value, ResultWriter writer) => writer.WriteFormatted(value, Format);

    protected override void WriteOther(object value, ResultWriter writer)
    {
        switch (value)
        {
            case DateTime time:
                Write(DateOnly.FromDateTime(time), writer);
                break;
            case DateTimeOffset time:
                Write(DateOnly.FromDateTime(time.DateTime), writer);
                break;
            default:
                base.WriteOther(value, writer);
                break;
        }
    }
}
