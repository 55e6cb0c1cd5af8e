using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Queryable.Filtering;

/// <summary>Makes the filter input types. Generated code calls this.</summary>
public static class FilterInputTypes
{
    /// <summary>The filter of an object: its fields, and <c>and</c> and <c>or</c> behind them.</summary>
    public static InputObjectTypeConfiguration Object<T>(string name, string? description, params FilterField<T>[] fields) =>
        new ObjectFilterInputType<T>(name, fields).CreateConfiguration(description);

    /// <summary><c>StringOperationFilterInput</c>.</summary>
    public static InputObjectTypeConfiguration Text() =>
        Operations("StringOperationFilterInput", "String", FilterOperators.OfText, hasCombinations: true);

    /// <summary><c>BooleanOperationFilterInput</c>.</summary>
    public static InputObjectTypeConfiguration Boolean() =>
        Operations("BooleanOperationFilterInput", "Boolean", FilterOperators.OfBoolean);

    /// <summary><c>IdOperationFilterInput</c>: global ids.</summary>
    public static InputObjectTypeConfiguration Id() => Operations("IdOperationFilterInput", "ID", FilterOperators.Equality);

    /// <summary>The filter of an enum or of another type whose values have no order.</summary>
    public static InputObjectTypeConfiguration Equality(string name, string valueType) =>
        Operations(name, valueType, FilterOperators.Equality);

    /// <summary>The filter of a number, a time or another type whose values have an order.</summary>
    public static InputObjectTypeConfiguration Comparable(string name, string valueType) =>
        Operations(name, valueType, FilterOperators.OfComparable);

    /// <summary>The filter of a list.</summary>
    /// <param name="name">The name of the type.</param>
    /// <param name="itemType">The filter input type of its items.</param>
    public static InputObjectTypeConfiguration List(string name, string itemType) =>
        new ListFilterInputType(name, itemType).CreateConfiguration("What is asked of a list. All fields that are given must hold.");

    private static InputObjectTypeConfiguration Operations(
        string name, string valueType, FilterOperator[] operators, bool hasCombinations = false) =>
        new OperationFilterInputType(name, valueType, operators, hasCombinations)
            .CreateConfiguration("What is asked of a value. All fields that are given must hold.");
}
