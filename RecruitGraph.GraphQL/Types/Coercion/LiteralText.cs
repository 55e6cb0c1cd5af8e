using System.Text.Json;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Literals as GraphQL text, on one line.</summary>
internal static class LiteralText
{
    public static string Print(ValueNode literal) => literal switch
    {
        VariableNode variable => $"${variable.Name.Value}",
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        StringValueNode text => JsonSerializer.Serialize(text.Value, JsonSerializerOptions.Web),
        BooleanValueNode flag => flag.Value ? "true" : "false",
        EnumValueNode name => name.Value,
        ListValueNode list => $"[{string.Join(", ", list.Values.Select(Print))}]",
        ObjectValueNode { Fields.IsEmpty: true } => "{}",
        ObjectValueNode node => $"{{ {string.Join(", ", node.Fields.Select(static f => $"{f.Name.Value}: {Print(f.Value)}"))} }}",
        _ => "null",
    };
}
