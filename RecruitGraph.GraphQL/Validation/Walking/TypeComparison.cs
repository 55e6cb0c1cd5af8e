using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Validation.Walking;

/// <summary>How types relate.</summary>
internal static class TypeComparison
{
    /// <summary>Whether some object can be of both types.</summary>
    public static bool Overlap(CompositeType first, CompositeType second)
    {
        if (ReferenceEquals(first, second))
        {
            return true;
        }

        if (first is ObjectType firstObject)
        {
            return second.IsPossibleType(firstObject);
        }

        if (second is ObjectType secondObject)
        {
            return first.IsPossibleType(secondObject);
        }

        foreach (var possible in first.PossibleTypes)
        {
            if (second.IsPossibleType(possible))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the first is a possible type of the second or implements it.</summary>
    public static bool IsNamedSubtype(FieldsType type, CompositeType abstractType) => (type, abstractType) switch
    {
        (_, ObjectType) => false,
        (ObjectType objectType, _) => abstractType.IsPossibleType(objectType),
        (_, InterfaceType interfaceType) => type.Interfaces.Contains(interfaceType),
        _ => false,
    };
}
