using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Queryable.Projections;

/// <summary>Which fields of objects of one type a request selects, wherever it selects objects of the type below one field.</summary>
internal static class SelectedFields
{
    /// <summary>The selections on the items of a field: of its own type or, for a connection, of its nodes.</summary>
    /// <returns>Null where the items are of an interface or union, whose objects have fields that are not known here.</returns>
    public static List<Selection>? OfItems(Selection field, bool isConnection)
    {
        var selected = new List<Selection>();
        if (!isConnection)
        {
            return Add(field, selected) ? selected : null;
        }

        foreach (var part in Below(field))
        {
            switch (part.Field.Name)
            {
                case "nodes":
                    if (!Add(part, selected))
                    {
                        return null;
                    }

                    break;
                case "edges":
                    foreach (var node in Below(part))
                    {
                        if (node.Field.Name == "node" && !Add(node, selected))
                        {
                            return null;
                        }
                    }

                    break;
            }
        }

        return selected;
    }

    /// <summary>Whether anything is selected below a field, at once or later, but for one field and what needs no resolver.</summary>
    public static bool HasOther(Selection field, string known) =>
        field.Field.Type.Named is not ObjectType
        || Below(field).Exists(below => below.Kind != SelectionKind.TypeName && below.Field.Name != known);

    /// <summary>The selections on the objects of several fields; null where they are of an interface or union.</summary>
    public static List<Selection>? OfObjects(IEnumerable<Selection> fields)
    {
        var selected = new List<Selection>();
        foreach (var field in fields)
        {
            if (!Add(field, selected))
            {
                return null;
            }
        }

        return selected;
    }

    private static bool Add(Selection field, List<Selection> selected)
    {
        if (field.Field.Type.Named is not ObjectType type)
        {
            return false;
        }

        Add(field.GetSelectionSet(type), selected);
        return true;
    }

    /// <summary>Adds what is selected at once and what is left for later, since an object is read but once.</summary>
    private static void Add(SelectionSet set, List<Selection> selected)
    {
        selected.AddRange(set.Items);
        foreach (var group in set.Deferred?.Groups ?? [])
        {
            Add(group.Selections, selected);
        }
    }

    private static List<Selection> Below(Selection field)
    {
        var selected = new List<Selection>();
        Add(field, selected);
        return selected;
    }
}
