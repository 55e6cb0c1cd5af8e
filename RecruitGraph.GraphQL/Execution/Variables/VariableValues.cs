using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The coerced variables of a request.</summary>
internal sealed class VariableValues : IVariableValues
{
    public static readonly VariableValues Empty = new([], []);

    private readonly OperationVariable[] _variables;
    private readonly object?[] _values;
    private readonly InputFailures?[]? _failures;

    /// <param name="variables">The declared variables.</param>
    /// <param name="values">Their values; <see cref="ResolverContext.NotProvided"/> where there is none.</param>
    /// <param name="failures">The constraints that the values break; null where there are none.</param>
    public VariableValues(OperationVariable[] variables, object?[] values, InputFailures?[]? failures = null)
    {
        _variables = variables;
        _values = values;
        _failures = failures;
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

    public void AddFailures(string name, ref InputFailures? failures)
    {
        if (_failures is null)
        {
            return;
        }

        for (var i = 0; i < _variables.Length; i++)
        {
            if (_variables[i].Name == name)
            {
                InputFailures.AddAll(ref failures, _failures[i]);
                return;
            }
        }
    }
}
