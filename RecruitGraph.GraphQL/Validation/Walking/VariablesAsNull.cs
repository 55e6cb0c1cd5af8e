using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Walking;

/// <summary>Puts null for the variables inside a literal, since scalars that take lists and objects know no variables.</summary>
internal static class VariablesAsNull
{
    private static readonly NullValueNode Null = new();

    /// <summary>The literal itself where it holds no variables.</summary>
    public static ValueNode In(ValueNode node) => node switch
    {
        VariableNode => Null,
        ListValueNode or ObjectValueNode when !RuntimeHelpers.TryEnsureSufficientExecutionStack() => node,
        ListValueNode list => In(list),
        ObjectValueNode value => In(value),
        _ => node,
    };

    private static ListValueNode In(ListValueNode list)
    {
        ImmutableArray<ValueNode>.Builder? changed = null;
        for (var i = 0; i < list.Values.Length; i++)
        {
            var item = In(list.Values[i]);
            if (item != list.Values[i])
            {
                changed ??= list.Values.ToBuilder();
                changed[i] = item;
            }
        }

        return changed is null ? list : new ListValueNode(changed.ToImmutable(), list.Span);
    }

    private static ObjectValueNode In(ObjectValueNode value)
    {
        ImmutableArray<ObjectFieldNode>.Builder? changed = null;
        for (var i = 0; i < value.Fields.Length; i++)
        {
            var field = value.Fields[i];
            var inner = In(field.Value);
            if (inner != field.Value)
            {
                changed ??= value.Fields.ToBuilder();
                changed[i] = new ObjectFieldNode(field.Name, inner, field.Span);
            }
        }

        return changed is null ? value : new ObjectValueNode(changed.ToImmutable(), value.Span);
    }
}
