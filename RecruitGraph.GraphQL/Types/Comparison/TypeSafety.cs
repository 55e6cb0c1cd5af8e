namespace RecruitGraph.GraphQL.Types;

/// <summary>Whether clients of a type bear another type in its place.</summary>
internal static class TypeSafety
{
    /// <summary>Whether a result of the new type is one of the old type too: the same, or with fewer nulls.</summary>
    public static bool IsSafeForOutput(GraphQLType before, GraphQLType after) => (before, after) switch
    {
        (NonNullType oldNonNull, NonNullType newNonNull) => IsSafeForOutput(oldNonNull.Nullable, newNonNull.Nullable),
        (NonNullType, _) => false,
        (_, NonNullType newNonNull) => IsSafeForOutput(before, newNonNull.Nullable),
        (ListType oldList, ListType newList) => IsSafeForOutput(oldList.ElementType, newList.ElementType),
        _ => IsSameName(before, after),
    };

    /// <summary>Whether a value for the old type is one for the new type too: the same, or with more nulls.</summary>
    public static bool IsSafeForInput(GraphQLType before, GraphQLType after) => (before, after) switch
    {
        (NonNullType oldNonNull, _) => IsSafeForInput(oldNonNull.Nullable, after.Nullable),
        (ListType oldList, ListType newList) => IsSafeForInput(oldList.ElementType, newList.ElementType),
        _ => IsSameName(before, after),
    };

    private static bool IsSameName(GraphQLType before, GraphQLType after) =>
        before is NamedType oldType && after is NamedType newType && oldType.Name == newType.Name;
}
