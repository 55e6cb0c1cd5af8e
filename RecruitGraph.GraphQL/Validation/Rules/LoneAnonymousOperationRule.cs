using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Lone anonymous operation. An operation without a name must be the only one of its document.
/// Specification, section 5.2.3.1.
/// </summary>
public sealed class LoneAnonymousOperationRule : ValidationRule
{
    private int _operations;

    public override WalkEvents Events => WalkEvents.EnterDocument | WalkEvents.EnterOperation;

    public override void EnterDocument(ValidationContext context, DocumentNode node)
    {
        _operations = 0;
        foreach (var definition in node.Definitions)
        {
            if (definition is OperationDefinitionNode)
            {
                _operations++;
            }
        }
    }

    public override void EnterOperation(ValidationContext context, OperationDefinitionNode node)
    {
        if (node.Name is null && _operations > 1)
        {
            context.Report("This anonymous operation must be the only defined operation.", node);
        }
    }
}
