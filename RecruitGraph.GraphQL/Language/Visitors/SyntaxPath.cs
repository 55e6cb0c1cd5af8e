using System.Buffers;
using System.Collections.Immutable;

namespace RecruitGraph.GraphQL.Language;

/// <summary>
/// Where a walk over a tree stands: the nodes it is inside of, and the nodes that are still to come. A stack in pooled
/// arrays takes the place of recursion.
/// </summary>
internal ref struct SyntaxPath
{
    private Ancestor[] _ancestors = ArrayPool<Ancestor>.Shared.Rent(32);
    private int _ancestorCount;

    // The next node is the last one; the children of a node are therefore in reverse order.
    private SyntaxNode[] _coming = ArrayPool<SyntaxNode>.Shared.Rent(64);
    private int _comingCount;

    public SyntaxPath(SyntaxNode root) => Add(root);

    private readonly SyntaxNode? Parent => _ancestorCount > 0 ? _ancestors[_ancestorCount - 1].Node : null;

    /// <summary>Goes one step on; false at the end.</summary>
    public bool Next(out Step step)
    {
        if (_ancestorCount > 0 && _ancestors[_ancestorCount - 1].ComingCount == _comingCount)
        {
            var left = _ancestors[--_ancestorCount].Node;
            step = new Step(left, Parent, IsLeaving: true);
            return true;
        }

        if (_comingCount > 0)
        {
            step = new Step(_coming[--_comingCount], Parent, IsLeaving: false);
            return true;
        }

        step = default;
        return false;
    }

    /// <summary>Goes on with the children of the node that was just entered.</summary>
    public void Descend(SyntaxNode node)
    {
        if (_ancestorCount == _ancestors.Length)
        {
            Grow(ref _ancestors);
        }

        var first = _comingCount;
        _ancestors[_ancestorCount++] = new Ancestor(node, first);
        node.AddChildrenTo(ref this);
        _coming.AsSpan(first, _comingCount - first).Reverse();
    }

    public readonly void Dispose()
    {
        ArrayPool<Ancestor>.Shared.Return(_ancestors, clearArray: true);
        ArrayPool<SyntaxNode>.Shared.Return(_coming, clearArray: true);
    }

    /// <summary>A child; called by the node that <see cref="Descend"/> asked.</summary>
    public void Add(SyntaxNode? node)
    {
        if (node is null)
        {
            return;
        }

        if (_comingCount == _coming.Length)
        {
            Grow(ref _coming);
        }

        _coming[_comingCount++] = node;
    }

    /// <summary>Children; called by the node that <see cref="Descend"/> asked.</summary>
    public void Add<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
        {
            Add(node);
        }
    }

    private static void Grow<T>(ref T[] array)
    {
        var grown = ArrayPool<T>.Shared.Rent(array.Length * 2);
        array.CopyTo(grown, 0);
        ArrayPool<T>.Shared.Return(array, clearArray: true);
        array = grown;
    }

    private readonly record struct Ancestor(SyntaxNode Node, int ComingCount);

    /// <summary>A node that is entered or left.</summary>
    public readonly record struct Step(SyntaxNode Node, SyntaxNode? Parent, bool IsLeaving);
}
