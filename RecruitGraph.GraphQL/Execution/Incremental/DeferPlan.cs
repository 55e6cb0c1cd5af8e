using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// What is deferred of a selection set: the fragments that begin at its object, and the fields that are executed later, in
/// groups of those that the same fragments wait for.
/// </summary>
/// <remarks>
/// Terms: a field <em>waits</em> for the innermost <c>@defer</c> around each of its occurrences. One occurrence outside any
/// makes it part of the initial answer, and of two fragments of which one stands in the other the outer one counts; so no
/// field is ever executed twice. A group that several fragments share is delivered once, with the first that is complete.
/// </remarks>
internal sealed class DeferPlan(DeferUsage[] newUsages, DeferredGroup[] groups)
{
    public DeferUsage[] NewUsages { get; } = newUsages;

    public DeferredGroup[] Groups { get; } = groups;

    /// <summary>How many parts it makes of each object: its fragments, or the pieces in which they come where those are more.</summary>
    public int PartCount { get; } = Math.Max(newUsages.Length, groups.Length);

    /// <summary>What these hold, in bytes.</summary>
    public long PartBytes { get; } = PartAccount.Measure(newUsages, groups);

    /// <summary>The fragments that a field waits for, out of all its occurrences.</summary>
    public static List<DeferUsage> FindUsages(List<FieldOccurrence> occurrences)
    {
        var usages = new List<DeferUsage>();
        foreach (var occurrence in occurrences)
        {
            if (occurrence.Defer is not { } usage)
            {
                return [];
            }

            if (!usages.Contains(usage))
            {
                usages.Add(usage);
            }
        }

        return usages.FindAll(usage => !usage.IsInside(usages));
    }

    public static bool IsSame(List<DeferUsage> usages, IReadOnlyCollection<DeferUsage> others) =>
        usages.Count == others.Count && usages.TrueForAll(others.Contains);
}

/// <summary>Fields of one object that the same deferred fragments wait for.</summary>
internal sealed record DeferredGroup(DeferUsage[] Usages, SelectionSet Selections);

/// <summary>Sorts the fields of a selection set into those to execute now and those to execute later.</summary>
internal sealed class DeferPlanBuilder(IReadOnlyCollection<DeferUsage> parentUsages)
{
    private readonly List<(List<DeferUsage> Usages, List<Selection> Selections)> _groups = [];

    /// <summary>Where the field belongs to; null when it is executed with the object itself.</summary>
    public List<Selection>? FindGroup(List<DeferUsage> usages)
    {
        if (DeferPlan.IsSame(usages, parentUsages))
        {
            return null;
        }

        foreach (var group in _groups)
        {
            if (DeferPlan.IsSame(usages, group.Usages))
            {
                return group.Selections;
            }
        }

        var added = new List<Selection>();
        _groups.Add((usages, added));
        return added;
    }

    /// <summary>The plan; null when nothing is deferred.</summary>
    public DeferPlan? Build(ObjectType type, List<DeferUsage> newUsages) => newUsages.Count == 0 && _groups.Count == 0
        ? null
        : new DeferPlan(
            [.. newUsages],
            [.. _groups.Select(g => new DeferredGroup([.. g.Usages], new SelectionSet(type, [.. g.Selections])))]);
}
