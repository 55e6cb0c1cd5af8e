using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Known fragment names. Every fragment that is spread must be defined in the document.
/// Specification, section 5.5.2.1.
/// </summary>
public sealed class KnownFragmentNamesRule : ValidationRule
{
    public override WalkEvents Events => WalkEvents.EnterFragmentSpread;

    public override void EnterFragmentSpread(ValidationContext context, FragmentSpreadNode node)
    {
        if (context.FindFragment(node.Name.Value) is null)
        {
            context.Report($"Unknown fragment \"{node.Name.Value}\".", node.Name);
        }
    }
}
