using RecruitGraph.GraphQL.Validation.Overlapping;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Overlapping fields can be merged. Fields that share a response name must be the same field with the same arguments
/// wherever both can apply, and must always have answers of one shape. Specification, section 5.3.2.
/// </summary>
/// <remarks>
/// A document without conflicts, which is nearly every one, is proven so by <see cref="MergedSetChecker"/> in time that
/// grows with its size. Only a document with a conflict is compared pair by pair by <see cref="FieldConflictFinder"/>,
/// which says what conflicts, in the words of the reference implementation.
/// </remarks>
public sealed class OverlappingFieldsCanBeMergedRule : ValidationRule
{
    private readonly MergedSetChecker _checker = new();

    public override WalkEvents Events => WalkEvents.Complete;

    /// <summary>How many steps the last walk took, both ways together; for tests of the bound.</summary>
    internal int Steps { get; private set; }

    public override void Complete(ValidationContext context)
    {
        var selections = context.Selections;
        Steps = 0;
        if (!selections.HasFragmentVariables)
        {
            var canMerge = _checker.CanMerge(selections, context.Fragments);
            Steps = _checker.Steps;
            if (canMerge)
            {
                return;
            }
        }

        var finder = new FieldConflictFinder(context);
        for (var set = 0; set < selections.SetCount && !context.IsLateFull; set++)
        {
            finder.Report(set);
        }

        Steps += finder.Steps;
    }
}
