using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>The built-in scalar <c>Boolean</c>. Specification, section 3.5.4.</summary>
public sealed class BooleanType() : ScalarType("Boolean", "The `Boolean` scalar type represents `true` or `false`.")
{
    private static readonly object True = true;
    private static readonly object False = false;

    public override object? CoerceInputValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => True,
        JsonValueKind.False => False,
        _ => throw NotBoolean(Inspection.Describe(value)),
    };

    public override object? CoerceInputLiteral(ValueNode literal) =>
        literal is BooleanValueNode flag ? flag.Value ? True : False : throw NotBoolean(Inspection.Describe(literal));

    public override void CoerceResult(object value, ResultWriter writer)
    {
        if (value is bool flag)
        {
            writer.WriteBoolean(flag);
        }
        else if (Numbers.TryConvert(value, out var number) && double.IsFinite(number))
        {
            writer.WriteBoolean(number != 0);
        }
        else
        {
            throw NotBoolean(Inspection.Describe(value));
        }
    }

    private static CoercionException NotBoolean(string given) =>
        new($"Boolean cannot represent a non boolean value: {given}");
}
