namespace RecruitGraph.GraphQL.Types;

/// <summary>The coerced fields of an input object, in the order of the type's fields, as generated code reads them.</summary>
public readonly struct InputObjectFields(object?[] values, bool[] provided)
{
    /// <summary>Whether the field was given, or has a default.</summary>
    public bool Has(int index) => provided[index];

    /// <summary>The value of a field; <c>default</c> where it was not given.</summary>
    public T Get<T>(int index) => values[index] is T value ? value : default!;

    /// <summary>The value of a field together with whether it was given.</summary>
    public Optional<T> GetOptional<T>(int index) =>
        provided[index] ? new Optional<T>(Get<T>(index)) : Optional<T>.Empty;
}
