using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Queries of documents that the URL names, <c>/graphql/persisted/{id}/{operationName}?variables=…</c>: one URL an answer, so that
/// caches can keep it.
/// </summary>
internal sealed class PersistedDocumentTransport(RequestRunner runner, IOptions<GraphQLServerOptions> options)
{
    private readonly GraphQLHttpOptions _http = options.Value.Http;
    private readonly GraphQLPersistedDocumentsOptions _options = options.Value.PersistedDocuments;

    /// <exception cref="RequestRefusedException">The request is refused before the engine sees it, or the id is unknown.</exception>
    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            throw RequestRefusedException.MethodNotAllowed(request.Method, "GET, HEAD");
        }

        PreflightRule.RequireForGet(request, _http);
        // Of refusals caches keep some on their own account.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Vary = "Accept, Authorization";
        var accepted = AcceptHeader.Negotiate(request.Headers.Accept).Refusal;
        using var parsed = RequestUrl.ParseParameters(request);
        parsed.DocumentId = (string?)request.RouteValues["id"];
        if (request.RouteValues["operationName"] is string operationName)
        {
            parsed.SetOperationName(operationName);
        }

        var globalState = new RequestGlobalState(context.User, context.Connection.RemoteIpAddress);
        await using var result = (OperationResult)await runner.RunAsync(
            parsed, new RequestSettings(globalState, AllowedOperations.Query), context.RequestServices, context.RequestAborted);
        HttpGetTransport.RequireAllowed(result);
        RequireKnown(result);
        await WriteAsync(context, result, accepted);
    }

    private static void RequireKnown(OperationResult result)
    {
        if (result is { HasData: false, Errors: [{ Code: TransportErrorCodes.PersistedDocumentNotFound or TransportErrorCodes.TrustedDocumentRequired } error] })
        {
            throw new RequestRefusedException(StatusCodes.Status404NotFound, error.Code!, error.Message);
        }
    }

    private async Task WriteAsync(HttpContext context, OperationResult result, ResponseMediaType accepted)
    {
        var response = context.Response;
        response.StatusCode = HttpStatus.Of(result, accepted, _http.StatusPolicy);
        var mediaType = HttpStatus.MediaTypeOf(response.StatusCode, accepted, _http.StatusPolicy);
        if (result.Errors.Count == 0)
        {
            var tag = $"\"{Convert.ToHexStringLower(HashOf(result).AsSpan(0, 16))}-{(int)mediaType}\"";
            response.Headers.ETag = tag;
            response.Headers.CacheControl = CacheControl(context);
            if (IsKnown(context.Request, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        await HttpAnswer.WriteAsync(context, result, mediaType, response.StatusCode);
    }

    private static byte[] HashOf(OperationResult result)
    {
        using var output = new HashingWriter(HashAlgorithmName.SHA256);
        result.WriteTo(output);
        return output.GetHash();
    }

    private string CacheControl(HttpContext context)
    {
        // Whoever shows credentials gets an answer of his own, also where they are no good.
        var isSignedIn = context.User.Identity?.IsAuthenticated == true || context.Request.Headers.Authorization.Count > 0;
        return (isSignedIn, isSignedIn ? _options.PrivateMaxAge : _options.PublicMaxAge) switch
        {
            (true, { Ticks: 0 }) => "no-store",
            (true, var maxAge) => $"private, max-age={(long)maxAge.TotalSeconds}",
            (false, { Ticks: 0 }) => "no-cache",
            (false, var maxAge) => $"public, max-age={(long)maxAge.TotalSeconds}",
        };
    }

    private static bool IsKnown(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(other => other.Equals(EntityTagHeaderValue.Any) || other.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false));
}
