using System.Globalization;
using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// The scalar <c>Decimal</c>; C# sees <see cref="decimal"/>. It is exact: what 28 digits before and after the point do not hold (29, as
/// long as they make no more than 79228162514264337593543950335 without the point) is refused rather than rounded.
/// </summary>
public sealed class DecimalType : ScalarType
{
    public DecimalType()
        : base("Decimal", "The `Decimal` scalar type represents a decimal floating-point number with high precision.") =>
        SpecifiedBy = "https://scalars.graphql.org/chillicream/decimal.html";

    public override object? CoerceInputValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? Parse(value.GetRawText()) : throw Refuse(Inspection.Describe(value));

    public override object? CoerceInputLiteral(ValueNode literal) => literal switch
    {
        IntValueNode number => Parse(number.Value),
        FloatValueNode number => Parse(number.Value),
        _ => throw Refuse(Inspection.Describe(literal)),
    };

    public override void CoerceResult(object value, ResultWriter writer)
    {
        switch (value)
        {
            case decimal number:
                writer.WriteDecimal(number);
                break;
            case string text:
                writer.WriteDecimal(Parse(text));
                break;
            default:
                writer.WriteDecimal(
                    Numbers.TryFormat(value, out var digits) ? Parse(digits) : throw Refuse(Inspection.Describe(value)));
                break;
        }
    }

    private static decimal Parse(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && DecimalDigits.Read(text) == DecimalDigits.Read(number.ToString(CultureInfo.InvariantCulture))
            ? number
            : throw Refuse(text);

    private static CoercionException Refuse(string given) =>
        new($"Decimal cannot represent value: {given}. Expected at most 28 digits, or 29 up to 79228162514264337593543950335 without the point, 1250.50 for instance.");
}
