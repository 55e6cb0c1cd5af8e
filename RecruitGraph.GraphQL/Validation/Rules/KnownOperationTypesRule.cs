using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Known operation types. An operation is valid only if the schema has a root type for its kind.
/// Specification, section 5.2.1.1.
/// </summary>
public sealed class KnownOperationTypesRule : ValidationRule
{
    public override WalkEvents Events => WalkEvents.EnterOperation;

    public override void EnterOperation(ValidationContext context, OperationDefinitionNode node)
    {
        if (context.Schema.GetRootType(node.Operation) is null)
        {
            context.Report($"The {SyntaxText.Of(node.Operation)} operation is not supported by the schema.", node);
        }
    }
}
