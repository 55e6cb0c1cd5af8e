using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Unique variable names. An operation is valid only if all its variables have different names.
/// Specification, section 5.8.1.
/// </summary>
public sealed class UniqueVariableNamesRule : ValidationRule
{
    private readonly DuplicateNames<VariableDefinitionNode> _duplicates = new(static node => node.Variable.Name);

    public override WalkEvents Events => WalkEvents.EnterOperation;

    public override void EnterOperation(ValidationContext context, OperationDefinitionNode node)
    {
        foreach (var names in _duplicates.In(node.VariableDefinitions))
        {
            context.Report($"There can be only one variable named \"${names[0].Value}\".", names);
        }
    }
}
