using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Walking;

/// <summary>
/// Takes the variables out of a literal, since scalars that take lists and objects know none: where nobody has given values yet,
/// a variable counts as not given, which is null for an item and nothing for a field.
/// </summary>
internal static class WithoutVariables
{
    private static readonly NullValueNode Null = new();

    /// <summary>The literal itself where it holds no variables.</summary>
    public static ValueNode Of(ValueNode node) => node switch
    {
        VariableNode => Null,
        ListValueNode or ObjectValueNode when !RuntimeHelpers.TryEnsureSufficientExecutionStack() => node,
        ListValueNode list => Of(list),
        ObjectValueNode value => Of(value),
        _ => node,
    };

    private static ListValueNode Of(ListValueNode list)
    {
        ImmutableArray<ValueNode>.Builder? changed = null;
        for (var i = 0; i < list.Values.Length; i++)
        {
            var item = Of(list.Values[i]);
            if (item != list.Values[i])
            {
                changed ??= list.Values.ToBuilder();
                changed[i] = item;
            }
        }

        return changed is null ? list : new ListValueNode(changed.ToImmutable(), list.Span);
    }

    private static ObjectValueNode Of(ObjectValueNode value)
    {
        ImmutableArray<ObjectFieldNode>.Builder? changed = null;
        for (var i = 0; i < value.Fields.Length; i++)
        {
            var field = value.Fields[i];
            var inner = field.Value is VariableNode ? null : Of(field.Value);
            if (inner == field.Value)
            {
                changed?.Add(field);
                continue;
            }

            if (changed is null)
            {
                changed = ImmutableArray.CreateBuilder<ObjectFieldNode>(value.Fields.Length);
                changed.AddRange(value.Fields, i);
            }

            if (inner is not null)
            {
                changed.Add(new ObjectFieldNode(field.Name, inner, field.Span));
            }
        }

        return changed is null ? value : new ObjectValueNode(changed.ToImmutable(), value.Span);
    }
}
