using System.Collections.Immutable;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Walking;

/// <summary>Finds the names that several nodes of a list share.</summary>
internal sealed class DuplicateNames<TNode>(Func<TNode, NameNode> nameOf)
    where TNode : SyntaxNode
{
    private const int Few = 12;

    private readonly HashSet<string> _seen = [];

    /// <summary>The nodes' names in groups of two and more, in the order of the first of each; usually none.</summary>
    public NameNode[][] In(ImmutableArray<TNode> nodes)
    {
        if (nodes.Length < 2 || !HasDuplicates(nodes))
        {
            return [];
        }

        var groups = new Dictionary<string, List<NameNode>>();
        var ordered = new List<List<NameNode>>();
        foreach (var node in nodes)
        {
            var name = nameOf(node);
            if (!groups.TryGetValue(name.Value, out var group))
            {
                groups.Add(name.Value, group = []);
                ordered.Add(group);
            }

            group.Add(name);
        }

        return [.. ordered.Where(static group => group.Count > 1).Select(static group => group.ToArray())];
    }

    private bool HasDuplicates(ImmutableArray<TNode> nodes)
    {
        if (nodes.Length > Few)
        {
            return HasDuplicatesAmongMany(nodes);
        }

        for (var i = 1; i < nodes.Length; i++)
        {
            var name = nameOf(nodes[i]).Value;
            for (var j = 0; j < i; j++)
            {
                if (nameOf(nodes[j]).Value == name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool HasDuplicatesAmongMany(ImmutableArray<TNode> nodes)
    {
        _seen.Clear();
        var hasDuplicates = false;
        foreach (var node in nodes)
        {
            hasDuplicates |= !_seen.Add(nameOf(node).Value);
        }

        _seen.Clear();
        return hasDuplicates;
    }
}
