using System.Collections.Immutable;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Unique operation types. A schema has at most one root type for each kind of operation. Specification, section 3.3.1.
/// </summary>
public sealed class UniqueOperationTypesRule : ValidationRule
{
    private readonly Dictionary<OperationType, OperationTypeDefinitionNode> _known = [];

    public override WalkEvents Events => WalkEvents.EnterSchemaDefinition | WalkEvents.EnterSchemaExtension;

    public override void Reset() => _known.Clear();

    public override void EnterSchemaDefinition(ValidationContext context, SchemaDefinitionNode node) =>
        Check(context, node.OperationTypes);

    public override void EnterSchemaExtension(ValidationContext context, SchemaExtensionNode node) =>
        Check(context, node.OperationTypes);

    private void Check(ValidationContext context, ImmutableArray<OperationTypeDefinitionNode> nodes)
    {
        foreach (var node in nodes)
        {
            var operation = SyntaxText.Of(node.Operation);
            if (context.SchemaToExtend?.GetRootType(node.Operation) is not null)
            {
                context.Report($"Type for {operation} already defined in the schema. It cannot be redefined.", node);
            }
            else if (!_known.TryAdd(node.Operation, node))
            {
                context.Report($"There can be only one {operation} type in schema.", _known[node.Operation], node);
            }
        }
    }
}
