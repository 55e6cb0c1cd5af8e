using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Known directives. A directive must be defined, and used only at the locations of its definition.
/// Specification, sections 5.7.1 and 5.7.2.
/// </summary>
public sealed class KnownDirectivesRule : ValidationRule
{
    public override WalkEvents Events => WalkEvents.EnterDirective;

    public override void EnterDirective(ValidationContext context, DirectiveNode node)
    {
        if (!context.Directives.TryFind(node.Name.Value, out var directive))
        {
            context.Report($"Unknown directive \"@{node.Name.Value}\".", node);
        }
        else if (!directive.Allows(context.DirectiveLocation))
        {
            context.Report($"Directive \"@{node.Name.Value}\" may not be used on {context.DirectiveLocation}.", node);
        }
    }
}
