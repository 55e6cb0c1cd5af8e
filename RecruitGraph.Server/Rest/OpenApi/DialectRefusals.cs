using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using RecruitGraph.Server.Auth;
using RecruitGraph.Server.Rest.Dialects;

namespace RecruitGraph.Server.Rest.OpenApi;

/// <summary>What a dialect tells callers of an endpoint whatever they ask, in its own words, so that no example has to repeat it.</summary>
internal static class DialectRefusals
{
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="hasBody">Whether its requests have a body.</param>
    /// <param name="services">The server's.</param>
    public static IEnumerable<DescribedAnswer> Of(ApiDescription endpoint, bool hasBody, IServiceProvider services)
    {
        var dialect = endpoint.Dialect();
        if (endpoint.MostRestrictive() is { } callers)
        {
            yield return Answer("without credentials", dialect.NotSignedIn(Asking(endpoint, null, services)));
            yield return Answer("with a worthless token", dialect.NotSignedIn(Asking(endpoint, RejectedToken.Invalid, services)));
            if (callers > Callers.SignedIn)
            {
                yield return Answer("with another role", dialect.NotPermitted());
            }
        }

        if (endpoint.ActionDescriptor.EndpointMetadata.OfType<WritesByGetAttribute>().Any())
        {
            yield return Answer("from another site", dialect.Refusal(StatusCodes.Status403Forbidden));
        }

        if (hasBody)
        {
            yield return Answer("too large", dialect.Refusal(StatusCodes.Status413PayloadTooLarge));
            yield return Answer("another media type", dialect.Refusal(StatusCodes.Status415UnsupportedMediaType));
        }

        yield return Answer("unforeseen", dialect.Refusal(StatusCodes.Status500InternalServerError));
    }

    private static DescribedAnswer Answer(string name, DialectAnswer answer) => new(answer.Status, name, JsonSerializer.SerializeToNode(answer.Body));

    // A request as the dialect sees it that words the refusal.
    private static DefaultHttpContext Asking(ApiDescription endpoint, RejectedToken? rejected, IServiceProvider services)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(endpoint.ActionDescriptor.EndpointMetadata), null));
        context.Request.Method = endpoint.HttpMethod!;
        context.Request.Path = endpoint.DocumentedPath();
        if (rejected is not null)
        {
            context.Request.Headers[endpoint.Dialect().TokenHeader] = "Bearer worthless";
            context.Features.Set(new BearerSignIn(null, default, rejected));
        }

        return context;
    }
}
