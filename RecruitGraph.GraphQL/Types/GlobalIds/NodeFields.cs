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
                Description = "The object of a global id; null when there is none, or none any more.",
                Arguments = [new("id", "ID!") { Description = "A global id as an `id` field gave it." }],
                ResolveAsync = static (in context) => Load(context, context.Argument<string>(0)),
            },
            new("nodes", "[Node]!")
            {
                Description = $"The objects of global ids, in their order, with null where there is none. At most {MaxNodes} ids.",
                Arguments = [new("ids", "[ID!]!") { Description = "Global ids as `id` fields gave them." }],
                ResolveAsync = static (in context) => LoadAll(context),
            },
        ],
    };

    private static ResolverResult Load(in ResolverContext context, string id)
    {
        var globalId = GlobalId.Parse(id);
        return context.Request.Schema.FindType(globalId.TypeName) is ObjectType { NodeResolver: { } resolver }
            ? resolver(context, globalId.RawId)
            : throw GlobalId.Invalid($"No object can be loaded by an id of the type \"{globalId.TypeName}\".");
    }

    private static ResolverResult LoadAll(in ResolverContext context)
    {
        var ids = context.Argument<object?[]>(0);
        if (ids.Length > MaxNodes)
        {
            throw new GraphQLException(
                $"\"nodes\" was asked for {ids.Length} ids, but takes at most {MaxNodes}. Ask for them in several requests.",
                ErrorCodes.BadUserInput);
        }

        // All loads start before any is awaited, so that those of one DataLoader share a batch.
        var loads = new NodeLoad[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            loads[i] = NodeLoad.Start(context, (string)ids[i]!);
        }

        return ResolverResult.From(NodeLoad.WhenAll(loads));
    }

    /// <summary>One of the ids of <c>nodes</c>: a mistake in it costs this item alone.</summary>
    private readonly struct NodeLoad(ResolverResult result, GraphQLException? error)
    {
        public static NodeLoad Start(in ResolverContext context, string id)
        {
            try
            {
                return new NodeLoad(Load(context, id), null);
            }
            catch (GraphQLException invalid)
            {
                return new NodeLoad(default, invalid);
            }
        }

        public static async Task<object?[]> WhenAll(NodeLoad[] loads)
        {
            var nodes = new object?[loads.Length];
            for (var i = 0; i < loads.Length; i++)
            {
                nodes[i] = await loads[i].WaitAsync();
            }

            return nodes;
        }

        private async Task<object?> WaitAsync()
        {
            if (error is not null)
            {
                return error;
            }

            if (result.Task is not { } task)
            {
                return result.Value;
            }

            try
            {
                await task;
                return result.Unwrap!(task);
            }
            catch (GraphQLException refused)
            {
                return refused;
            }
            finally
            {
                if (result.Scope is { } scope)
                {
                    await scope.DisposeAsync();
                }
            }
        }
    }
}
