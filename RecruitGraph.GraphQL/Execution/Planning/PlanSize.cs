using System.Collections.Immutable;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// About how much memory the parts of a plan hold, in bytes: rather too much than too little, since a cache is bounded by it.
/// </summary>
internal static class PlanSize
{
    /// <summary>A plan or a variant of it, without what it is made of.</summary>
    public const int Base = 1_024;

    /// <summary>A part of an operation's cost that depends on variables.</summary>
    public const int OpenCost = 256;

    private const int Node = 64;
    private const int SelectionBase = 320;
    private const int OccurrenceSize = 32;

    /// <summary>The text and its tree.</summary>
    public static long Of(DocumentNode document) => (document.Source?.Utf8.Length ?? 0) + OfTree(document);

    /// <summary>A selection, with the values of its arguments, which are made for each selection anew.</summary>
    public static long Of(ImmutableArray<FieldOccurrence> occurrences)
    {
        var field = occurrences[0].Node;
        var size = SelectionBase + (2L * field.ResponseName.Length) + ((long)OccurrenceSize * occurrences.Length);
        foreach (var argument in field.Arguments)
        {
            size += OfTree(argument.Value);
        }

        return size;
    }

    private static long OfTree(SyntaxNode root)
    {
        var size = 0L;
        using var path = new SyntaxPath(root);
        while (path.Next(out var step))
        {
            if (step.IsLeaving)
            {
                continue;
            }

            size += Node;
            if (step.Node is NameNode or StringValueNode or IntValueNode or FloatValueNode or EnumValueNode)
            {
                // Its text, in UTF-16.
                size += 2L * (step.Node.Span.End - step.Node.Span.Start);
            }

            path.Descend(step.Node);
        }

        return size;
    }
}
