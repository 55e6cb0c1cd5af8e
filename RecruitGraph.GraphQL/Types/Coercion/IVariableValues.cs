namespace RecruitGraph.GraphQL.Types;

/// <summary>The coerced variables of a request, as literals that use them read them.</summary>
internal interface IVariableValues
{
    /// <summary>
    /// The coerced value of a variable; false when the request did not give it and it has no default.
    /// </summary>
    bool TryGetValue(string name, out object? value);

    /// <summary>Adds what is wrong with the value of a variable, with places inside it.</summary>
    void AddFailures(string name, ref InputFailures? failures)
    {
    }
}
