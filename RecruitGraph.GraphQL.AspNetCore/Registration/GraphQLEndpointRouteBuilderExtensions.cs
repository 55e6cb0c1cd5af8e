using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.AspNetCore;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Serves the GraphQL server of a host.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Serves GraphQL under a path: POST, GET, WebSocket and server-sent events at the path itself, the latter also at
    /// <c>/stream</c> below it, queries of persisted documents at <c>/persisted/{id}/{operationName}</c> below it, the schema's text at
    /// <c>?sdl</c> and at <c>/schema.graphql</c> below it.
    /// </summary>
    /// <returns>The endpoints, for conventions such as CORS.</returns>
    /// <exception cref="InvalidOperationException"><c>services.AddGraphQLServer()</c> was not called.</exception>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path = "/graphql")
    {
        var registered = endpoints.ServiceProvider.GetRequiredService<IServiceProviderIsService>();
        if (!registered.IsService(typeof(GraphQLEndpoint)))
        {
            throw new InvalidOperationException("Call services.AddGraphQLServer() before app.MapGraphQL().");
        }

        // The middleware stands inside the endpoint, so that sockets work without a line in the host's own pipeline. A POST,
        // the common case, opens none and need not pay for it.
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        pipeline.Run(Serve);
        var withWebSockets = pipeline.Build();

        var group = endpoints.MapGroup(path);
        group.Map("", context => HttpMethods.IsPost(context.Request.Method) ? Serve(context) : withWebSockets(context))
            .WithDisplayName("GraphQL");
        group.Map("/stream", Serve).WithDisplayName("GraphQL event stream");
        group.Map("/persisted/{id}/{operationName?}", ServePersisted).WithDisplayName("GraphQL persisted document");
        group.Map("/schema.graphql", ServeSchema).WithDisplayName("GraphQL schema");
        return group;
    }

    private static Task Serve(HttpContext context) =>
        context.RequestServices.GetRequiredService<GraphQLEndpoint>().HandleAsync(context);

    private static Task ServePersisted(HttpContext context) =>
        context.RequestServices.GetRequiredService<GraphQLEndpoint>().HandlePersistedAsync(context);

    private static Task ServeSchema(HttpContext context) =>
        context.RequestServices.GetRequiredService<GraphQLEndpoint>().HandleSchemaAsync(context);
}
