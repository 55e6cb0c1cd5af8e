using System.Globalization;
using System.Numerics;
using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>A scalar of whole numbers in the range of a CLR type, which travel as JSON numbers.</summary>
public abstract class WholeNumberType<T>(string name, string description) : ScalarType(name, description)
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override object? CoerceInputValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? Parse(value.GetRawText()) : throw NotInteger(Inspection.Describe(value));

    public override object? CoerceInputLiteral(ValueNode literal) =>
        literal is IntValueNode number ? Parse(number.Value) : throw NotInteger(Inspection.Describe(literal));

    public override void CoerceResult(object value, ResultWriter writer)
    {
        var number = value switch
        {
            T own => long.CreateChecked(own),
            long or int or short or byte or sbyte or ushort or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            ulong and <= long.MaxValue => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) => parsed,
            decimal real when decimal.IsInteger(real) && real is >= long.MinValue and <= long.MaxValue => (long)real,
            double real when double.IsInteger(real) && real is >= long.MinValue and < long.MaxValue => (long)real,
            ulong => throw OutOfRange(Inspection.Describe(value)),
            _ => throw NotInteger(Inspection.Describe(value)),
        };
        if (number < long.CreateChecked(T.MinValue) || number > long.CreateChecked(T.MaxValue))
        {
            throw OutOfRange(Inspection.Describe(value));
        }

        writer.WriteInt64(number);
    }

    private object Parse(string text) =>
        T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : text.AsSpan().ContainsAny('.', 'e', 'E') ? throw NotInteger(text)
        : throw OutOfRange(text);

    private CoercionException NotInteger(string given) => new($"{Name} cannot represent non-integer value: {given}");

    private CoercionException OutOfRange(string given) =>
        new($"{Name} cannot represent value: {given}. Expected a whole number from {T.MinValue} to {T.MaxValue}.");
}
