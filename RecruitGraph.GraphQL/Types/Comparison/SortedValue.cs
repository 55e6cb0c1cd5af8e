using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Suggestions;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Literals in which object fields stand in the order of their names, so that equal values have equal texts.</summary>
internal static class SortedValue
{
    public static ValueNode Of(ValueNode value) => value switch
    {
        ListValueNode list => new ListValueNode([.. list.Values.Select(Of)]),
        ObjectValueNode node => new ObjectValueNode(
        [
            .. node.Fields
                .OrderBy(static f => f.Name.Value, Comparer<string>.Create(NaturalComparer.Compare))
                .Select(static f => new ObjectFieldNode(f.Name, Of(f.Value))),
        ]),
        _ => value,
    };
}
