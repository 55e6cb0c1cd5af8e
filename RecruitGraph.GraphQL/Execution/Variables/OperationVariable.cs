using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>A variable that an operation declares, with its type looked up and its default coerced.</summary>
internal sealed class OperationVariable
{
    private OperationVariable(VariableDefinitionNode node, GraphQLType? type, bool hasDefault, object? defaultValue)
    {
        Node = node;
        Type = type;
        HasDefault = hasDefault;
        Default = defaultValue;
    }

    public VariableDefinitionNode Node { get; }

    public string Name => Node.Variable.Name.Value;

    /// <summary>The type; null when the schema has none of the name, or none that can be an input.</summary>
    public GraphQLType? Type { get; }

    public bool HasDefault { get; }

    public object? Default { get; }

    public static OperationVariable[] Create(Schema schema, OperationDefinitionNode operation) =>
        [.. operation.VariableDefinitions.Select(node => Create(schema, node))];

    private static OperationVariable Create(Schema schema, VariableDefinitionNode node)
    {
        var type = schema.FindType(node.Type);
        if (type is not { IsInputType: true })
        {
            return new OperationVariable(node, null, false, null);
        }

        return node.DefaultValue is null
            ? new OperationVariable(node, type, false, null)
            : new OperationVariable(node, type, true, InputCoercion.CoerceLiteral(node.DefaultValue, type, null, NoErrors.Instance));
    }

    // Validation has refused defaults that do not fit.
    private sealed class NoErrors : ICoercionErrors
    {
        public static readonly NoErrors Instance = new();

        public void Report(string message, InputPath? path, SyntaxNode? node)
        {
        }
    }
}
