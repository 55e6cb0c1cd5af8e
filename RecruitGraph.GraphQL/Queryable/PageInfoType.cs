using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Queryable;

/// <summary>The object type <c>PageInfo</c>, which all connections share.</summary>
public static class PageInfoType
{
    public static ObjectTypeConfiguration Create() => new("PageInfo")
    {
        Description = "Where a page stands in its list.",
        Fields =
        [
            new("hasNextPage", "Boolean!")
            {
                Description = "Whether items follow the page.",
                WriteLeaf = static (in ResolverContext context, ResultWriter writer) =>
                    writer.WriteBoolean(context.Parent<IPage>().HasNextPage),
            },
            new("hasPreviousPage", "Boolean!")
            {
                Description = "Whether items precede the page.",
                WriteLeaf = static (in ResolverContext context, ResultWriter writer) =>
                    writer.WriteBoolean(context.Parent<IPage>().HasPreviousPage),
            },
            new("startCursor", "String")
            {
                Description = "The cursor of the first item; null when the page is empty.",
                WriteLeaf = static (in ResolverContext context, ResultWriter writer) =>
                    writer.WriteString(context.Parent<IPage>().StartCursor),
            },
            new("endCursor", "String")
            {
                Description = "The cursor of the last item; null when the page is empty.",
                WriteLeaf = static (in ResolverContext context, ResultWriter writer) =>
                    writer.WriteString(context.Parent<IPage>().EndCursor),
            },
        ],
    };
}
