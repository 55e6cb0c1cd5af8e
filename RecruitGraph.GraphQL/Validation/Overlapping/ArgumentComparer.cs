using System.Collections.Immutable;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Overlapping;

/// <summary>Whether arguments and literals are the same, whatever the order of names in them.</summary>
internal static class ArgumentComparer
{
    private static readonly Comparison<ObjectFieldNode> ByName = static (a, b) => string.CompareOrdinal(a.Name.Value, b.Name.Value);

    /// <summary>Compares the arguments of two fields or directives.</summary>
    /// <param name="first">The arguments of one.</param>
    /// <param name="second">The arguments of the other.</param>
    /// <param name="steps">Grows by the number of comparisons made.</param>
    public static bool Equal(ImmutableArray<ArgumentNode> first, ImmutableArray<ArgumentNode> second, ref int steps)
    {
        if (first.Length != second.Length)
        {
            return false;
        }

        for (var i = 0; i < first.Length; i++)
        {
            var name = first[i].Name.Value;
            var other = second[i].Name.Value == name ? second[i].Value : Find(second, name, ref steps);
            if (other is null || !Equal(first[i].Value, other, ref steps))
            {
                return false;
            }
        }

        return true;
    }

    public static bool Equal(ValueNode first, ValueNode second, ref int steps)
    {
        steps++;
        switch (first, second)
        {
            case (VariableNode a, VariableNode b):
                return a.Name.Value == b.Name.Value;
            case (IntValueNode a, IntValueNode b):
                return a.Value == b.Value;
            case (FloatValueNode a, FloatValueNode b):
                return a.Value == b.Value;
            case (StringValueNode a, StringValueNode b):
                return a.Block == b.Block && a.Value == b.Value;
            case (BooleanValueNode a, BooleanValueNode b):
                return a.Value == b.Value;
            case (EnumValueNode a, EnumValueNode b):
                return a.Value == b.Value;
            case (NullValueNode, NullValueNode):
                return true;
            case (ListValueNode a, ListValueNode b):
                return Equal(a.Values, b.Values, ref steps);
            case (ObjectValueNode a, ObjectValueNode b):
                return Equal(a.Fields, b.Fields, ref steps);
            default:
                return false;
        }
    }

    private static bool Equal(ImmutableArray<ValueNode> first, ImmutableArray<ValueNode> second, ref int steps)
    {
        if (first.Length != second.Length)
        {
            return false;
        }

        for (var i = 0; i < first.Length; i++)
        {
            if (!Equal(first[i], second[i], ref steps))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Equal(ImmutableArray<ObjectFieldNode> first, ImmutableArray<ObjectFieldNode> second, ref int steps)
    {
        if (first.Length != second.Length)
        {
            return false;
        }

        if (!HaveSameOrder(first, second))
        {
            first = first.Sort(ByName);
            second = second.Sort(ByName);
            steps += first.Length;
        }

        for (var i = 0; i < first.Length; i++)
        {
            if (first[i].Name.Value != second[i].Name.Value || !Equal(first[i].Value, second[i].Value, ref steps))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HaveSameOrder(ImmutableArray<ObjectFieldNode> first, ImmutableArray<ObjectFieldNode> second)
    {
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i].Name.Value != second[i].Name.Value)
            {
                return false;
            }
        }

        return true;
    }

    private static ValueNode? Find(ImmutableArray<ArgumentNode> arguments, string name, ref int steps)
    {
        steps += arguments.Length;
        for (var i = arguments.Length - 1; i >= 0; i--)
        {
            if (arguments[i].Name.Value == name)
            {
                return arguments[i].Value;
            }
        }

        return null;
    }
}
