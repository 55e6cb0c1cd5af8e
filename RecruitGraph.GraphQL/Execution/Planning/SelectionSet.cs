using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The fields to execute on objects of one type, merged and in the order of the answer.</summary>
public sealed class SelectionSet
{
    internal SelectionSet(ObjectType type, Selection[] selections, DeferPlan? deferred = null)
    {
        Type = type;
        Items = selections;
        Deferred = deferred;
    }

    public ObjectType Type { get; }

    /// <summary>The fields that are executed with the object; those that <c>@defer</c> leaves for later are not among them.</summary>
    public IReadOnlyList<Selection> Selections => Items;

    internal Selection[] Items { get; }

    /// <summary>What is left for later; null when nothing is.</summary>
    internal DeferPlan? Deferred { get; }

    /// <summary>
    /// The first selection of a field of the schema, whatever its alias and be it deferred or not; null when it is not
    /// selected.
    /// </summary>
    public Selection? Find(string fieldName)
    {
        foreach (var selection in Items)
        {
            if (selection.Field.Name == fieldName)
            {
                return selection;
            }
        }

        foreach (var group in Deferred?.Groups ?? [])
        {
            if (group.Selections.Find(fieldName) is { } deferred)
            {
                return deferred;
            }
        }

        return null;
    }
}
