using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Queryable.Sorting;

/// <summary>The enum <c>SortEnumType</c>, which all orders share.</summary>
public static class SortEnumType
{
    /// <summary>The type as the schema has it.</summary>
    public static EnumTypeConfiguration Create() => new("SortEnumType")
    {
        Description = "A direction.",
        Values =
        [
            new("ASC", SortDirection.Ascending) { Description = "The least first." },
            new("DESC", SortDirection.Descending) { Description = "The greatest first." },
        ],
    };
}

/// <summary>A direction of an order.</summary>
internal enum SortDirection
{
    Ascending,
    Descending,
}
