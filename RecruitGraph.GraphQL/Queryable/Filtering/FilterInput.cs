using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Queryable.Filtering;

/// <summary>A filter input as it was coerced: which type it is of, and what was given.</summary>
internal sealed class FilterInput(FilterInputType type, InputObjectFields fields)
{
    public FilterInputType Type { get; } = type;

    public InputObjectFields Fields { get; } = fields;
}
