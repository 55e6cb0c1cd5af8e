using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Stream directives are used on list fields. Only the items of a list can come one after another.
/// Incremental delivery, section 5.7.7 of its specification edits.
/// </summary>
public sealed class StreamDirectiveOnListFieldRule : ValidationRule, IIncrementalDeliveryRule
{
    public override WalkEvents Events => WalkEvents.EnterDirective;

    public override void EnterDirective(ValidationContext context, DirectiveNode node)
    {
        if (node.Name.Value == "stream"
            && context is { Field: { } field, ParentType: { } parent }
            && !field.Type.IsList(out _))
        {
            context.Report($"Directive \"@stream\" cannot be used on non-list field \"{parent.Name}.{field.Name}\".", node);
        }
    }
}
