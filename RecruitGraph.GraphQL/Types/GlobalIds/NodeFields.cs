using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Types;

/// <summary>The interface <c>Node</c> and the fields that load any object by its global id.</summary>
internal static class NodeFields
{
    /// <summary>The most ids that <c>nodes</c> takes.</summary>
    public const int MaxNodes = 100;

    public static InterfaceTypeConfiguration CreateInterface() => new("Node")
    {
        Description = "An object with a globally unique id.",
        Fields = [new("id", "ID!") { Description = "The globally unique id." }],
    };

    public static ObjectTypeConfiguration CreateQueryFields() => new("Query")
    {
        Fields =
        [
            new("node", "Node")
            {
                Description = "The object of a global id; null when there is none, none any more, or none for the caller.",
                Arguments = [new("id", "ID!") { Description = "A global id as an `id` field gave it." }],
                ResolveAsync = static (in context) => new NodeLoader(context).Load(context.Argument<string>(0)),
            },
            new("nodes", "[Node]!")
            {
                Description = $"The objects of global ids, in their order, with null where there is none for the caller. At most {MaxNodes} ids.",
                Arguments = [new("ids", "[ID!]!") { Description = "Global ids as `id` fields gave them." }],
                Directives = [CostDirectives.ListSize(slicingArguments: ["ids"])],
                ResolveAsync = static (in context) => LoadAll(context),
            },
        ],
    };

    private static ResolverResult LoadAll(in ResolverContext context)
    {
        var ids = context.Argument<object?[]>(0);
        if (ids.Length > MaxNodes)
        {
            throw new GraphQLException(LimitError.Describe(
                $"\"nodes\" was asked for {ids.Length} ids, but takes at most {MaxNodes}. Ask for them in several requests.",
                ErrorCodes.BadUserInput,
                ids.Length,
                MaxNodes));
        }

        // All loads start before any is awaited, so that those of one DataLoader share a batch.
        var loader = new NodeLoader(context);
        var loads = Array.ConvertAll(ids, id => loader.LoadItemAsync((string)id!));
        return ResolverResult.From(Task.WhenAll(loads));
    }
}
