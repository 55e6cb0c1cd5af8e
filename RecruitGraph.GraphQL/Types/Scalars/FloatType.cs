using System.Globalization;
using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>The built-in scalar <c>Float</c>: 64 bits, finite. Specification, section 3.5.2.</summary>
public sealed class FloatType() : ScalarType(
    "Float",
    "The `Float` scalar type represents signed double-precision fractional values as specified by [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).")
{
    public override object? CoerceInputValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && double.IsFinite(value.GetDouble())
            ? value.GetDouble()
            : throw NotNumeric(Inspection.Describe(value));

    public override object? CoerceInputLiteral(ValueNode literal)
    {
        var text = literal switch
        {
            IntValueNode number => number.Value,
            FloatValueNode number => number.Value,
            _ => throw NotNumeric(Inspection.Describe(literal)),
        };
        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value) ? value : throw NotNumeric(text);
    }

    public override void CoerceResult(object value, ResultWriter writer)
    {
        if (value is float single && float.IsFinite(single))
        {
            writer.WriteSingle(single);
            return;
        }

        var number = value switch
        {
            double real => real,
            bool flag => flag ? 1 : 0,
            string text => Numbers.TryParse(text, out var parsed) ? parsed : double.NaN,
            _ => Numbers.TryConvert(value, out var converted) ? converted : double.NaN,
        };
        if (!double.IsFinite(number))
        {
            throw NotNumeric(Inspection.Describe(value));
        }

        writer.WriteDouble(number);
    }

    private static CoercionException NotNumeric(string given) => new($"Float cannot represent non numeric value: {given}");
}
