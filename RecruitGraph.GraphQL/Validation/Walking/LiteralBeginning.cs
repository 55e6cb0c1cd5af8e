using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Walking;

/// <summary>
/// The beginning of a literal, as much of it as a quotation shows: a hundred errors inside one huge literal would print all of it a
/// hundred times.
/// </summary>
internal static class LiteralBeginning
{
    /// <summary>What is behind the quotation decides whether the last of it stands in one line or in many.</summary>
    private const int Margin = 100;

    /// <summary>A literal whose text begins with the same characters, and is longer than a quotation where the whole is.</summary>
    public static ValueNode Of(ValueNode literal)
    {
        var left = SyntaxText.MaxLength + Margin;
        return Of(literal, ref left);
    }

    /// <param name="node">The literal.</param>
    /// <param name="left">How many characters are still shown; a node takes at most as many as it prints.</param>
    private static ValueNode Of(ValueNode node, ref int left)
    {
        switch (node)
        {
            case IntValueNode number:
                return new IntValueNode(Take(number.Value, ref left), number.Span);
            case FloatValueNode number:
                return new FloatValueNode(Take(number.Value, ref left), number.Span);
            case StringValueNode text:
                return new StringValueNode(Take(text.Value, ref left), text.Block, text.Span);
            case ListValueNode or ObjectValueNode when !RuntimeHelpers.TryEnsureSufficientExecutionStack():
                return node;
            case ListValueNode list:
                return Of(list, ref left);
            case ObjectValueNode value:
                return Of(value, ref left);
            default:
                left--;
                return node;
        }
    }

    private static ListValueNode Of(ListValueNode list, ref int left)
    {
        left--;
        var shown = ImmutableArray.CreateBuilder<ValueNode>();
        for (var i = 0; i < list.Values.Length && left > 0; i++)
        {
            shown.Add(Of(list.Values[i], ref left));
        }

        return new ListValueNode(shown.ToImmutable(), list.Span);
    }

    private static ObjectValueNode Of(ObjectValueNode value, ref int left)
    {
        left--;
        var shown = ImmutableArray.CreateBuilder<ObjectFieldNode>();
        for (var i = 0; i < value.Fields.Length && left > 0; i++)
        {
            var field = value.Fields[i];
            left -= field.Name.Value.Length;
            shown.Add(new ObjectFieldNode(field.Name, Of(field.Value, ref left), field.Span));
        }

        return new ObjectValueNode(shown.ToImmutable(), value.Span);
    }

    private static string Take(string text, ref int left)
    {
        var taken = Math.Min(text.Length, Math.Max(left, 0));
        left -= taken + 1;
        return taken == text.Length ? text : text[..taken];
    }
}
