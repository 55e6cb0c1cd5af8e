using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Values of correct type. A literal must fit the type that is expected where it stands.
/// Specification, sections 5.6.1 to 5.6.4 (values, input object fields, required fields).
/// </summary>
public sealed class ValuesOfCorrectTypeRule : ValidationRule
{
    public override WalkEvents Events => WalkEvents.EnterValue;

    public override void EnterValue(ValidationContext context, ValueNode node)
    {
        if (context.InputType is { } type)
        {
            LiteralValidator.Validate(context, node, type);
        }
    }
}
