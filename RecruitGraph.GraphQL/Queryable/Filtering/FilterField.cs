using System.Linq.Expressions;
using RecruitGraph.GraphQL.Queryable.Keyset;

namespace RecruitGraph.GraphQL.Queryable.Filtering;

/// <summary>A field of an object's filter input type. Generated code makes these.</summary>
/// <param name="name">The name in the input.</param>
/// <param name="type">The name of the filter input type of the values.</param>
/// <param name="member">From the object to the value, as the query provider translates it.</param>
/// <param name="operand">What the value is to filters.</param>
public sealed class FilterField<T>(string name, string type, LambdaExpression member, FilterOperand operand)
{
    public string Name { get; } = name;

    public string Type { get; } = type;

    public string? Description { get; init; }

    /// <summary>
    /// Whether an object or list may be absent: conditions on it then ask first whether it is there, and null asks for its absence.
    /// </summary>
    public bool IsNullable { get; init; }

    internal Expression? Translate(FilterInput? input, Expression owner, FilterReading reading)
    {
        var value = ParameterReplacer.Replace(member.Body, member.Parameters[0], owner);
        if (input is null)
        {
            reading.CountCondition();
            return (IsNullable ? operand.TranslateNull(value) : null)
                ?? throw reading.Invalid("was null. Leave it out, or find absent values by \"eq: null\".");
        }

        var condition = operand.Translate(input, value, reading);
        return condition is not null && IsNullable ? Expression.AndAlso(FilterConditions.IsNotNull(value)!, condition) : condition;
    }
}
