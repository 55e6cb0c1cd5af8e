using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// What clients have left for the next time, by hash: bounded in number and in bytes, the least recently used leaving first.
/// </summary>
internal sealed class AutomaticDocuments(IOptions<GraphQLServerOptions> options)
{
    private readonly GraphQLPersistedDocumentsOptions _options = options.Value.PersistedDocuments;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _byHash = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = new();
    private long _size;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _byHash.Count;
            }
        }
    }

    public bool TryFind(string hash, [NotNullWhen(true)] out ReadOnlyMemory<byte>? document)
    {
        lock (_gate)
        {
            if (!_byHash.TryGetValue(hash, out var node))
            {
                document = null;
                return false;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            document = node.Value.Document;
            return true;
        }
    }

    /// <summary>Keeps a copy of a document, if it is not longer than all may be together.</summary>
    public void Add(string hash, ReadOnlySpan<byte> document)
    {
        if (document.Length > _options.MaxAutomaticSize)
        {
            return;
        }

        lock (_gate)
        {
            if (_byHash.ContainsKey(hash))
            {
                return;
            }

            _byHash.Add(hash, _byUse.AddFirst(new Entry(hash, document.ToArray())));
            _size += document.Length;
            while (_byHash.Count > _options.MaxAutomaticDocuments || _size > _options.MaxAutomaticSize)
            {
                RemoveLast();
            }
        }
    }

    private void RemoveLast()
    {
        var last = _byUse.Last!.Value;
        _byUse.RemoveLast();
        _byHash.Remove(last.Hash);
        _size -= last.Document.Length;
    }

    private readonly record struct Entry(string Hash, ReadOnlyMemory<byte> Document);
}
