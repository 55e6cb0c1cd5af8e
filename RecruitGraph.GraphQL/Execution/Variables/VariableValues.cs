using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The coerced variables of a request.</summary>
internal sealed class VariableValues : IVariableValues
{
    public static readonly VariableValues Empty = new([], []);

    private readonly OperationVariable[] _variables;
    private readonly object?[] _values;

    /// <param name="variables">The declared variables.</param>
    /// <param name="values">Their values; <see cref="ResolverContext.NotProvided"/> where there is none.</param>
    public VariableValues(OperationVariable[] variables, object?[] values)
    {
        _variables = variables;
        _values = values;
    }

    public bool TryGetValue(string name, out object? value)
    {
        for (var i = 0; i < _variables.Length; i++)
        {
            if (_variables[i].Name == name)
            {
                value = _values[i];
                if (!ReferenceEquals(value, ResolverContext.NotProvided))
                {
                    return true;
                }

                break;
            }
        }

        value = null;
        return false;
    }
}
