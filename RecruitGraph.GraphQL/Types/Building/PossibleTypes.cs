namespace RecruitGraph.GraphQL.Types;

/// <summary>Works out which object types can stand behind interfaces and unions.</summary>
internal static class PossibleTypes
{
    public static void Assign(IReadOnlyList<NamedType> types)
    {
        CompleteInterfaces(types);
        foreach (var type in types)
        {
            switch (type)
            {
                case ObjectType objectType:
                    Assign(objectType, [objectType]);
                    break;
                case InterfaceType interfaceType:
                    Assign(interfaceType, [.. types.OfType<ObjectType>().Where(t => t.Interfaces.Contains(interfaceType))]);
                    interfaceType.PossibleTypeSet.UnionWith(interfaceType.PossibleTypes);
                    break;
                case UnionType union:
                    Assign(union, [.. union.DeclaredTypes.OfType<ObjectType>().Distinct()]);
                    union.PossibleTypeSet.UnionWith(union.PossibleTypes);
                    break;
            }
        }
    }

    private static void Assign(CompositeType type, IReadOnlyList<ObjectType> possibleTypes)
    {
        type.PossibleTypes = possibleTypes;
        type.RuntimeTypes = new RuntimeTypeMap(possibleTypes);
    }

    // Types built in code need not repeat the interfaces of their interfaces.
    private static void CompleteInterfaces(IReadOnlyList<NamedType> types)
    {
        foreach (var type in types.OfType<FieldsType>())
        {
            if (type.Origins.Count > 0)
            {
                continue;
            }

            var all = new List<InterfaceType>(type.Interfaces);
            for (var i = 0; i < all.Count; i++)
            {
                all.AddRange(all[i].Interfaces.Where(inherited => inherited != type && !all.Contains(inherited)));
            }

            if (all.Count > type.Interfaces.Count)
            {
                type.Interfaces = all;
                type.DeclaredInterfaces = all;
            }
        }
    }
}
