using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Queryable.Filtering;

/// <summary>The operators for values of one GraphQL type.</summary>
internal sealed class OperationFilterInputType(string name, string valueType, FilterOperator[] operators, bool hasCombinations)
    : FilterInputType(name)
{
    public FilterOperator[] Operators { get; } = operators;

    /// <summary>Whether <c>and</c> and <c>or</c> follow the operators.</summary>
    public bool HasCombinations { get; } = hasCombinations;

    protected override IEnumerable<InputValueConfiguration> CreateFields()
    {
        foreach (var op in Operators)
        {
            yield return new InputValueConfiguration(
                FilterOperators.NameOf(op), FilterOperators.TakesList(op) ? $"[{valueType}]" : valueType)
            {
                Description = FilterOperators.DescriptionOf(op),
            };
        }

        foreach (var field in HasCombinations ? FilterCombinations.CreateFields(Name) : [])
        {
            yield return field;
        }
    }
}
