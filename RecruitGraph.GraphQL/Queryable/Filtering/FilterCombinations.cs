using System.Linq.Expressions;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Queryable.Filtering;

/// <summary>The fields <c>and</c> and <c>or</c>, which stand behind all others.</summary>
internal static class FilterCombinations
{
    public static IEnumerable<InputValueConfiguration> CreateFields(string typeName) =>
    [
        new("and", $"[{typeName}!]") { Description = "All of these hold; an empty list asks for nothing." },
        new("or", $"[{typeName}!]") { Description = "One of these holds; an empty list asks for nothing." },
    ];

    /// <summary>Adds what <c>and</c> and <c>or</c> ask for to a condition.</summary>
    /// <param name="fields">The input.</param>
    /// <param name="index">Where <c>and</c> stands.</param>
    /// <param name="condition">What the fields before ask for.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="translate">Translates one item.</param>
    public static Expression? Translate(
        InputObjectFields fields,
        int index,
        Expression? condition,
        FilterReading reading,
        Func<FilterInput, Expression?> translate)
    {
        condition = FilterConditions.And(
            condition, Combine(fields, index, "and", reading, translate, FilterConditions.And));
        return FilterConditions.And(
            condition, Combine(fields, index + 1, "or", reading, translate, FilterConditions.Or));
    }

    private static Expression? Combine(
        InputObjectFields fields,
        int index,
        string name,
        FilterReading reading,
        Func<FilterInput, Expression?> translate,
        Func<Expression?, Expression?, Expression?> combine)
    {
        if (!fields.Has(index))
        {
            return null;
        }

        reading.Enter(name);
        var items = fields.Get<object?[]?>(index) ?? throw reading.Invalid("was null. Leave it out.");
        reading.CheckItems(items.Length);
        Expression? combined = null;
        for (var i = 0; i < items.Length; i++)
        {
            reading.Enter(i);
            reading.Open();
            var item = translate((FilterInput)items[i]!);
            reading.Close();
            reading.Leave();
            combined = i == 0 ? item : combine(combined, item);
        }

        reading.Leave();
        return combined;
    }
}
