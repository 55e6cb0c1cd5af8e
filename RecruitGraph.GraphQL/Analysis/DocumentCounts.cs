using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>
/// Counts what the operations of a document ask for, fragments multiplied, in time that grows with the document's size:
/// each definition is read once, and each spread added once. Nothing recurses, so neither depth nor chains of fragments matter.
/// </summary>
internal sealed class DocumentCounts
{
    private readonly Dictionary<string, DefinitionCounts> _fragments = new(StringComparer.Ordinal);
    private readonly HashSet<DefinitionCounts> _begun = [];
    private readonly HashSet<DefinitionCounts> _complete = [];

    public DocumentCounts(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    Operations.Add(new DefinitionCounts(operation));
                    break;
                case FragmentDefinitionNode fragment:
                    _fragments[fragment.Name.Value] = new DefinitionCounts(fragment);
                    break;
            }
        }

        foreach (var operation in Operations)
        {
            Complete(operation);
        }
    }

    public List<DefinitionCounts> Operations { get; } = [];

    /// <summary>How many spreads were looked at; for tests of the bound.</summary>
    public int Steps { get; private set; }

    public FragmentDefinitionNode? FindFragment(string name) =>
        _fragments.TryGetValue(name, out var fragment) ? (FragmentDefinitionNode)fragment.Definition : null;

    private void Complete(DefinitionCounts operation)
    {
        var open = new Stack<(DefinitionCounts Counts, int Next)>();
        open.Push((operation, 0));
        while (open.TryPop(out var frame))
        {
            var (counts, next) = frame;
            if (next == counts.Spreads.Count)
            {
                _complete.Add(counts);
                continue;
            }

            Steps++;
            var (spread, depth) = counts.Spreads[next];
            if (_fragments.TryGetValue(spread.Name.Value, out var fragment))
            {
                if (_begun.Add(fragment))
                {
                    open.Push(frame);
                    open.Push((fragment, 0));
                    continue;
                }

                // A fragment that is still open spreads itself; validation says so, and here it adds what it has so far.
                counts.Include(spread, depth, fragment, _complete.Contains(fragment));
            }

            open.Push((counts, next + 1));
        }
    }
}
