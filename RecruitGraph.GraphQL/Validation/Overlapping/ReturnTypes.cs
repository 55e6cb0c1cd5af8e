using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Validation.Overlapping;

/// <summary>Compares the types of fields with one response name.</summary>
internal static class ReturnTypes
{
    /// <summary>
    /// Whether answers of the two types differ in shape: in lists, in nulls or in the leaf. Composite types never do by
    /// themselves. Specification, section 5.3.2, SameResponseShape.
    /// </summary>
    public static bool Conflict(GraphQLType first, GraphQLType second)
    {
        while (!ReferenceEquals(first, second))
        {
            switch (first, second)
            {
                case (NonNullType a, NonNullType b):
                    (first, second) = (a.Nullable, b.Nullable);
                    break;
                case (ListType a, ListType b):
                    (first, second) = (a.ElementType, b.ElementType);
                    break;
                default:
                    return first is not CompositeType || second is not CompositeType;
            }
        }

        return false;
    }
}
