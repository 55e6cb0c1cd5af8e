using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Possible fragment spreads. A fragment may be spread only where some object can be both of the fragment's type and of
/// the type around it. Specification, section 5.5.2.3.
/// </summary>
public sealed class PossibleFragmentSpreadsRule : ValidationRule
{
    public override WalkEvents Events => WalkEvents.EnterInlineFragment | WalkEvents.EnterFragmentSpread;

    public override void EnterInlineFragment(ValidationContext context, InlineFragmentNode node)
    {
        if (context.Type is CompositeType type && context.ParentType is { } parent && !TypeComparison.Overlap(type, parent))
        {
            context.Report(
                $"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", node);
        }
    }

    public override void EnterFragmentSpread(ValidationContext context, FragmentSpreadNode node)
    {
        if (context.ParentType is { } parent
            && context.FindFragment(node.Name.Value) is { } fragment
            && context.Schema.FindType(fragment.TypeCondition.Name.Value) is CompositeType type
            && !TypeComparison.Overlap(type, parent))
        {
            context.Report(
                $"Fragment \"{node.Name.Value}\" cannot be spread here as objects of type \"{parent}\" "
                + $"can never be of type \"{type}\".",
                node);
        }
    }
}
