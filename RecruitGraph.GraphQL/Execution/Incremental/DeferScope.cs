namespace RecruitGraph.GraphQL.Execution;

/// <summary>Which fragment each <c>@defer</c> around a place of the answer has become: a list, the innermost first.</summary>
internal sealed class DeferScope(DeferUsage usage, DeferredFragment fragment, DeferScope? outer)
{
    private readonly DeferUsage _usage = usage;
    private readonly DeferScope? _outer = outer;

    public DeferredFragment Fragment { get; } = fragment;

    public static DeferredFragment? Find(DeferScope? scope, DeferUsage? usage)
    {
        if (usage is null)
        {
            return null;
        }

        for (; scope is not null; scope = scope._outer)
        {
            if (scope._usage == usage)
            {
                return scope.Fragment;
            }
        }

        return null;
    }
}
