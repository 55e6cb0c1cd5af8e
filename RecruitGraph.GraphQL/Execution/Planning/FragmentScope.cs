using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The variables of a fragment at one place where it is spread (experimental fragment arguments).</summary>
internal sealed class FragmentScope
{
    private readonly FragmentDefinitionNode _fragment;
    private readonly FragmentSpreadNode _spread;
    private readonly FragmentScope? _outer;

    private FragmentScope(FragmentDefinitionNode fragment, FragmentSpreadNode spread, FragmentScope? outer)
    {
        _fragment = fragment;
        _spread = spread;
        _outer = outer;
    }

    /// <summary>The scope inside a fragment that is spread inside another scope; null when it has no variables.</summary>
    public static FragmentScope? Enter(FragmentDefinitionNode fragment, FragmentSpreadNode spread, FragmentScope? outer) =>
        fragment.VariableDefinitions.IsDefaultOrEmpty ? null : new FragmentScope(fragment, spread, outer);

    /// <summary>What a variable of any scope comes down to: a literal, a variable of the operation, or nothing.</summary>
    public static ValueNode? Resolve(ValueNode? value, FragmentScope? scope)
    {
        while (scope is not null && value is VariableNode variable && scope.Find(variable.Name.Value) is { } definition)
        {
            var given = scope.FindArgument(variable.Name.Value);
            (value, scope) = given is null ? (definition.DefaultValue, null) : (given, scope._outer);
        }

        return value;
    }

    /// <summary>The variables as values inside the fragment see them.</summary>
    public IVariableValues Bind(Schema schema, IVariableValues operation) => new BoundVariables(this, schema, operation);

    private VariableDefinitionNode? Find(string name)
    {
        foreach (var definition in _fragment.VariableDefinitions)
        {
            if (definition.Variable.Name.Value == name)
            {
                return definition;
            }
        }

        return null;
    }

    private ValueNode? FindArgument(string name)
    {
        foreach (var argument in _spread.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    private sealed class BoundVariables(FragmentScope scope, Schema schema, IVariableValues operation) : IVariableValues
    {
        public bool TryGetValue(string name, out object? value)
        {
            InputFailures? failures = null;
            return TryGetValue(name, ref failures, out value);
        }

        public void AddFailures(string name, ref InputFailures? failures) => TryGetValue(name, ref failures, out _);

        private bool TryGetValue(string name, ref InputFailures? failures, out object? value)
        {
            if (scope.Find(name) is not { } definition)
            {
                operation.AddFailures(name, ref failures);
                return operation.TryGetValue(name, out value);
            }

            value = null;
            var outer = scope._outer?.Bind(schema, operation) ?? operation;
            var given = scope.FindArgument(name);
            if (given is null || (given is VariableNode variable && !outer.TryGetValue(variable.Name.Value, out _)))
            {
                given = definition.DefaultValue;
            }

            return given is not null
                && schema.FindType(definition.Type) is { } type
                && InputCoercion.TryCoerceLiteral(given, type, outer, ref failures, out value);
        }
    }
}
