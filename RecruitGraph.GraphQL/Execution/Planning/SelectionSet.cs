using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The fields to execute on objects of one type, merged and in the order of the answer.</summary>
public sealed class SelectionSet
{
    internal SelectionSet(ObjectType type, Selection[] selections)
    {
        Type = type;
        Items = selections;
    }

    public ObjectType Type { get; }

    public IReadOnlyList<Selection> Selections => Items;

    internal Selection[] Items { get; }

    /// <summary>The first selection of a field of the schema, whatever its alias; null when it is not selected.</summary>
    public Selection? Find(string fieldName)
    {
        foreach (var selection in Items)
        {
            if (selection.Field.Name == fieldName)
            {
                return selection;
            }
        }

        return null;
    }
}
