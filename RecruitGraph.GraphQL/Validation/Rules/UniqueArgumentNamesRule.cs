using System.Collections.Immutable;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Argument uniqueness. A field or directive must not be given one argument twice. Specification, section 5.4.2.
/// </summary>
public sealed class UniqueArgumentNamesRule : ValidationRule
{
    private readonly DuplicateNames<ArgumentNode> _duplicates = new(static node => node.Name);

    public override WalkEvents Events => WalkEvents.EnterField | WalkEvents.EnterDirective;

    public override void EnterField(ValidationContext context, FieldNode node) => Check(context, node.Arguments);

    public override void EnterDirective(ValidationContext context, DirectiveNode node) => Check(context, node.Arguments);

    private void Check(ValidationContext context, ImmutableArray<ArgumentNode> arguments)
    {
        foreach (var names in _duplicates.In(arguments))
        {
            context.Report($"There can be only one argument named \"{names[0].Value}\".", names);
        }
    }
}
