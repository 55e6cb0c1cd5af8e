using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Queryable.Filtering;

/// <summary>What can be asked of a list.</summary>
internal sealed class ListFilterInputType(string name, string itemType) : FilterInputType(name)
{
    public const int All = 0;
    public const int None = 1;
    public const int Some = 2;
    public const int Any = 3;

    public static readonly string[] Names = ["all", "none", "some", "any"];

    protected override IEnumerable<InputValueConfiguration> CreateFields() =>
    [
        new(Names[All], itemType) { Description = "Every item fulfils it; an empty list does." },
        new(Names[None], itemType) { Description = "No item fulfils it." },
        new(Names[Some], itemType) { Description = "At least one item fulfils it." },
        new(Names[Any], "Boolean") { Description = "Whether there is an item." },
    ];
}
