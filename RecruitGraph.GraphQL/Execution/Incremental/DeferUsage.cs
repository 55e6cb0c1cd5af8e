using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>One <c>@defer</c> that holds for a selection set, with the one around it.</summary>
internal sealed class DeferUsage(DirectiveNode directive, string? label, DeferUsage? parent)
{
    public static readonly DeferUsage[] None = [];

    public DirectiveNode Directive { get; } = directive;

    public string? Label { get; } = label;

    /// <summary>The deferred fragment that this one stands in; null for one of the initial answer.</summary>
    public DeferUsage? Parent { get; } = parent;

    /// <summary>Whether this stands in any of the others, at whatever depth.</summary>
    public bool IsInside(List<DeferUsage> others)
    {
        for (var outer = Parent; outer is not null; outer = outer.Parent)
        {
            if (others.Contains(outer))
            {
                return true;
            }
        }

        return false;
    }
}
