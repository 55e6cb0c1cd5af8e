using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Fragments on composite types. A fragment must stand on an object type, an interface or a union, since others have
/// nothing to select. Specification, section 5.5.1.3.
/// </summary>
public sealed class FragmentsOnCompositeTypesRule : ValidationRule
{
    public override WalkEvents Events => WalkEvents.EnterInlineFragment | WalkEvents.EnterFragmentDefinition;

    public override void EnterInlineFragment(ValidationContext context, InlineFragmentNode node)
    {
        if (node.TypeCondition is { } condition)
        {
            Check(context, "Fragment", condition);
        }
    }

    public override void EnterFragmentDefinition(ValidationContext context, FragmentDefinitionNode node) =>
        Check(context, $"Fragment \"{node.Name.Value}\"", node.TypeCondition);

    private static void Check(ValidationContext context, string subject, NamedTypeNode condition)
    {
        if (context.Schema.FindType(condition.Name.Value) is not (null or CompositeType))
        {
            context.Report($"{subject} cannot condition on non composite type \"{condition.Name.Value}\".", condition);
        }
    }
}
