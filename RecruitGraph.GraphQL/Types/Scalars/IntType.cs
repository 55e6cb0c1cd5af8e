using System.Globalization;
using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>The built-in scalar <c>Int</c>: 32 bits, signed. Specification, section 3.5.1.</summary>
public sealed class IntType() : ScalarType(
    "Int",
    "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.")
{
    public override object? CoerceInputValue(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
        {
            if (value.TryGetInt32(out var number))
            {
                return number;
            }

            // 1.0 and 1e3 are whole numbers too.
            var real = value.GetDouble();
            if (double.IsInteger(real))
            {
                return real is >= int.MinValue and <= int.MaxValue
                    ? (int)real
                    : throw OutOfRange(Inspection.Describe(value));
            }
        }

        throw NotInteger(Inspection.Describe(value));
    }

    public override object? CoerceInputLiteral(ValueNode literal)
    {
        if (literal is not IntValueNode number)
        {
            throw NotInteger(Inspection.Describe(literal));
        }

        return int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw OutOfRange(number.Value);
    }

    public override void CoerceResult(object value, ResultWriter writer)
    {
        switch (value)
        {
            case int number:
                writer.WriteInt32(number);
                break;
            case bool flag:
                writer.WriteInt32(flag ? 1 : 0);
                break;
            case string text:
                writer.WriteInt32(FromDouble(Numbers.TryParse(text, out var parsed) ? parsed : double.NaN, text));
                break;
            default:
                writer.WriteInt32(FromDouble(Numbers.TryConvert(value, out var converted) ? converted : double.NaN, value));
                break;
        }
    }

    private static int FromDouble(double number, object value)
    {
        if (!double.IsInteger(number))
        {
            throw NotInteger(Inspection.Describe(value));
        }

        return number is >= int.MinValue and <= int.MaxValue ? (int)number : throw OutOfRange(Inspection.Describe(value));
    }

    private static CoercionException NotInteger(string given) => new($"Int cannot represent non-integer value: {given}");

    private static CoercionException OutOfRange(string given) =>
        new($"Int cannot represent non 32-bit signed integer value: {given}");
}
