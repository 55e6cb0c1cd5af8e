using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>A variable that an operation declares, with its type looked up and its default coerced.</summary>
internal sealed class OperationVariable
{
    private OperationVariable(
        VariableDefinitionNode node, GraphQLType? type, bool hasDefault, object? defaultValue, InputFailures? failures = null)
    {
        DefaultFailures = failures;
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

    /// <summary>What is wrong with the default although it has the right shape.</summary>
    public InputFailures? DefaultFailures { get; }

    public static OperationVariable[] Create(Schema schema, OperationDefinitionNode operation) =>
        [.. operation.VariableDefinitions.Select(node => Create(schema, node))];

    private static OperationVariable Create(Schema schema, VariableDefinitionNode node)
    {
        var type = schema.FindType(node.Type);
        if (type is not { IsInputType: true })
        {
            return new OperationVariable(node, null, false, null);
        }

        if (node.DefaultValue is null)
        {
            return new OperationVariable(node, type, false, null);
        }

        InputFailures? failures = null;
        var value = InputCoercion.CoerceLiteral(node.DefaultValue, type, null, NoErrors.Instance, ref failures);
        return new OperationVariable(node, type, true, value, failures);
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
