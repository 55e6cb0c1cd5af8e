using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.Cli.Schemas;

/// <summary>
/// Documents that may spread each other's fragments, as the build tools of clients put them together. A document's own fragment goes
/// before one of the same name elsewhere.
/// </summary>
internal sealed class DocumentPool
{
    private readonly List<PooledDocument> _documents = [];
    private readonly Dictionary<string, PooledFragment> _fragments = [];

    public PooledDocument Add(SourceText source, DocumentNode node)
    {
        var document = new PooledDocument(source, node);
        _documents.Add(document);
        foreach (var fragment in document.Fragments.Values)
        {
            _fragments.TryAdd(fragment.Node.Name.Value, fragment);
        }

        return document;
    }

    /// <summary>The fragment that another document has under a name before this one.</summary>
    public PooledFragment? FindOther(PooledDocument document, string name) =>
        _fragments.TryGetValue(name, out var first) && first.Document != document ? first : null;

    /// <summary>What some definitions of a document spread, directly or through others, wherever it stands.</summary>
    public HashSet<PooledFragment> Reach(PooledDocument document, IEnumerable<ExecutableDefinitionNode> definitions)
    {
        var reached = new HashSet<PooledFragment>();
        var coming = new Queue<(PooledDocument From, ExecutableDefinitionNode Node)>(definitions.Select(node => (document, node)));
        while (coming.TryDequeue(out var next))
        {
            foreach (var name in SpreadNames.Of(next.Node))
            {
                if (Find(next.From, name) is { } fragment && reached.Add(fragment))
                {
                    coming.Enqueue((fragment.Document, fragment.Node));
                }
            }
        }

        return reached;
    }

    /// <summary>The fragments that no operation spreads, whichever document it is in.</summary>
    public HashSet<PooledFragment> FindUnused()
    {
        var unused = _documents.SelectMany(static document => document.Fragments.Values).ToHashSet();
        foreach (var document in _documents)
        {
            unused.ExceptWith(Reach(document, document.Operations));
        }

        return unused;
    }

    private PooledFragment? Find(PooledDocument document, string name) =>
        document.Fragments.GetValueOrDefault(name) ?? _fragments.GetValueOrDefault(name);

    private sealed class SpreadNames : SyntaxVisitor<HashSet<string>>
    {
        private static readonly SpreadNames Instance = new();

        public static HashSet<string> Of(SyntaxNode node)
        {
            var names = new HashSet<string>();
            Instance.Visit(node, names);
            return names;
        }

        protected override VisitAction Enter(SyntaxNode node, SyntaxNode? parent, HashSet<string> context)
        {
            if (node is FragmentSpreadNode spread)
            {
                context.Add(spread.Name.Value);
            }

            return VisitAction.Continue;
        }
    }
}

/// <summary>A document of the pool.</summary>
internal sealed class PooledDocument
{
    public PooledDocument(SourceText source, DocumentNode node)
    {
        (Source, Node) = (source, node);
        foreach (var fragment in node.Definitions.OfType<FragmentDefinitionNode>())
        {
            Fragments.TryAdd(fragment.Name.Value, new PooledFragment(this, fragment));
        }
    }

    public SourceText Source { get; }

    public DocumentNode Node { get; }

    public IEnumerable<OperationDefinitionNode> Operations => Node.Definitions.OfType<OperationDefinitionNode>();

    public Dictionary<string, PooledFragment> Fragments { get; } = [];
}

/// <summary>A fragment, and where it stands.</summary>
internal sealed record PooledFragment(PooledDocument Document, FragmentDefinitionNode Node);
