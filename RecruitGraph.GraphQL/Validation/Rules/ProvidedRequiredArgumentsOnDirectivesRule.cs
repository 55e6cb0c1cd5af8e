using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Required arguments on directives. An argument that is non-null and has no default must be given.
/// Specification, section 5.4.3.
/// </summary>
public class ProvidedRequiredArgumentsOnDirectivesRule : ValidationRule
{
    public override WalkEvents Events => WalkEvents.LeaveDirective;

    public override void LeaveDirective(ValidationContext context, DirectiveNode node)
    {
        if (!context.Directives.TryFind(node.Name.Value, out var directive))
        {
            return;
        }

        for (var i = 0; i < directive.ArgumentCount; i++)
        {
            if (directive.IsRequired(i) && !node.Arguments.Has(directive.ArgumentName(i)))
            {
                context.Report(
                    $"Argument \"@{node.Name.Value}({directive.ArgumentName(i)}:)\" of type "
                    + $"\"{directive.ArgumentTypeName(i)}\" is required, but it was not provided.",
                    node);
            }
        }
    }
}
