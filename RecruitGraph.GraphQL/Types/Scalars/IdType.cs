using System.Globalization;
using System.Numerics;
using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>The built-in scalar <c>ID</c>: a string; whole numbers are taken as their digits. Specification, section 3.5.5.</summary>
public sealed class IdType() : ScalarType(
    "ID",
    "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID.")
{
    public override object? CoerceInputValue(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return JsonText.Read(value);
        }

        if (value.ValueKind == JsonValueKind.Number)
        {
            if (BigInteger.TryParse(value.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            {
                return whole.ToString(CultureInfo.InvariantCulture);
            }

            var real = value.GetDouble();
            if (double.IsInteger(real))
            {
                return Numbers.Format(real);
            }
        }

        throw new CoercionException($"ID cannot represent value: {Inspection.Describe(value)}");
    }

    public override object? CoerceInputLiteral(ValueNode literal) => literal switch
    {
        StringValueNode text => text.Value,
        IntValueNode number => number.Value,
        _ => throw new CoercionException(
            $"ID cannot represent a non-string and non-integer value: {Inspection.Describe(literal)}"),
    };

    public override void CoerceResult(object value, ResultWriter writer)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(text);
                break;
            case long number:
                writer.WriteFormatted(number);
                break;
            case int number:
                writer.WriteFormatted(number);
                break;
            case Guid id:
                writer.WriteFormatted(id);
                break;
            default:
                writer.WriteString(
                    Numbers.TryConvert(value, out var real) && double.IsInteger(real) && Numbers.TryFormat(value, out var digits)
                        ? digits
                        : throw new CoercionException($"ID cannot represent value: {Inspection.Describe(value)}"));
                break;
        }
    }
}
