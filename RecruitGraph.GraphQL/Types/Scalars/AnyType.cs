using System.Collections;
using System.Globalization;
using System.Text.Json;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// A scalar that a document declares and nobody implements: it takes and gives any value. Coerced form: null, bool, int,
/// long, double, string, object?[] and Dictionary&lt;string, object?&gt;.
/// </summary>
internal sealed class AnyType(string name, string? description) : ScalarType(name, description)
{
    public override object? CoerceInputValue(JsonElement value) => JsonValues.ToPlainObject(value);

    public override object? CoerceInputLiteral(ValueNode literal)
    {
        StackGuard.Check();
        switch (literal)
        {
            case NullValueNode:
                return null;
            case BooleanValueNode flag:
                return flag.Value;
            case StringValueNode text:
                return text.Value;
            case EnumValueNode name:
                return name.Value;
            case IntValueNode number:
                return int.TryParse(number.Value, CultureInfo.InvariantCulture, out var small) ? small
                    : long.TryParse(number.Value, CultureInfo.InvariantCulture, out var big) ? big
                    : double.Parse(number.Value, CultureInfo.InvariantCulture);
            case FloatValueNode number:
                return double.Parse(number.Value, CultureInfo.InvariantCulture);
            case ListValueNode list:
                return list.Values.Select(CoerceInputLiteral).ToArray();
            case ObjectValueNode entries:
                var dictionary = new Dictionary<string, object?>();
                foreach (var field in entries.Fields)
                {
                    dictionary[field.Name.Value] = CoerceInputLiteral(field.Value);
                }

                return dictionary;
            default:
                throw new CoercionException($"{Name} cannot represent {Inspection.Describe(literal)}");
        }
    }

    public override void CoerceResult(object value, ResultWriter writer)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(text);
                break;
            case bool flag:
                writer.WriteBoolean(flag);
                break;
            case int number:
                writer.WriteInt32(number);
                break;
            case long number:
                writer.WriteInt64(number);
                break;
            case decimal number:
                writer.WriteDecimal(number);
                break;
            case float number:
                writer.WriteSingle(number);
                break;
            default:
                WriteOther(value, writer);
                break;
        }
    }

    private static void WriteOther(object value, ResultWriter writer)
    {
        if (Numbers.TryConvert(value, out var number))
        {
            writer.WriteDouble(number);
            return;
        }

        // Objects and lists are rare in results of unknown shape, so the general JSON writer is good enough for them.
        try
        {
            writer.WriteRaw(JsonSerializer.SerializeToUtf8Bytes(value is IEnumerable or JsonElement ? value : value.ToString()));
        }
        catch (NotSupportedException)
        {
            throw new CoercionException($"No JSON can represent value: {Inspection.Describe(value)}");
        }
    }
}
