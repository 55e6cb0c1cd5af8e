namespace RecruitGraph.GraphQL.Language;

/// <summary>Cuts documents of many operations into documents of one.</summary>
public static class OperationDocuments
{
    /// <summary>
    /// For each operation, by its name (the anonymous one by the empty string), a document of it and the fragments that it
    /// uses, directly or through others, in the order of the original. Other definitions are left out.
    /// </summary>
    public static IReadOnlyDictionary<string, DocumentNode> Separate(DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var spreads = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                spreads[fragment.Name.Value] = SpreadsOf(fragment.SelectionSet);
            }
        }

        var documents = new Dictionary<string, DocumentNode>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
            {
                var used = UsedFragments(operation, spreads);
                documents[operation.Name?.Value ?? ""] = new DocumentNode(document.Definitions.RemoveAll(
                    other => other != operation && !(other is FragmentDefinitionNode fragment && used.Contains(fragment.Name.Value))));
            }
        }

        return documents;
    }

    private static HashSet<string> UsedFragments(OperationDefinitionNode operation, Dictionary<string, HashSet<string>> spreads)
    {
        var used = SpreadsOf(operation.SelectionSet);
        var coming = new Stack<string>(used);
        while (coming.TryPop(out var name))
        {
            foreach (var next in spreads.GetValueOrDefault(name, []))
            {
                if (used.Add(next))
                {
                    coming.Push(next);
                }
            }
        }

        return used;
    }

    private static HashSet<string> SpreadsOf(SelectionSetNode selectionSet)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        SpreadCollector.Instance.Visit(selectionSet, names);
        return names;
    }

    private sealed class SpreadCollector : SyntaxVisitor<HashSet<string>>
    {
        public static readonly SpreadCollector Instance = new();

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
