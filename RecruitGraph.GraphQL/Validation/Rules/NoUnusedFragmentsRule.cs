using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Fragments must be used. Every fragment must be spread in an operation, or in a fragment that is.
/// Specification, section 5.5.1.4.
/// </summary>
public sealed class NoUnusedFragmentsRule : ValidationRule
{
    public override WalkEvents Events => WalkEvents.LeaveDocument;

    public override void LeaveDocument(ValidationContext context, DocumentNode node)
    {
        if (context.Fragments.Count == 0)
        {
            return;
        }

        var used = UsedIn(context, node);
        foreach (var definition in node.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment && !used.Contains(fragment.Name.Value))
            {
                context.Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
            }
        }
    }

    private static HashSet<string> UsedIn(ValidationContext context, DocumentNode document)
    {
        var used = new HashSet<string>();
        var pending = new Stack<FragmentSpreadNode[]>();
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
            {
                pending.Push(context.Fragments.SpreadsOf(operation));
            }
        }

        while (pending.TryPop(out var spreads))
        {
            foreach (var spread in spreads)
            {
                if (used.Add(spread.Name.Value) && context.Fragments.Find(spread.Name.Value) is { } fragment)
                {
                    pending.Push(fragment.Spreads);
                }
            }
        }

        return used;
    }
}
