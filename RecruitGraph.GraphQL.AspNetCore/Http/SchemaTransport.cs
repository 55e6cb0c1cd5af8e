using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The schema as text, with an entity tag, for code generators and for people.</summary>
internal sealed class SchemaTransport(Schema schema, IOptions<GraphQLServerOptions> options)
{
    private readonly Lazy<(byte[] Text, EntityTagHeaderValue Tag)> _document = new(() => Print(schema, options.Value.ServeSchemaWithDirectives));

    /// <summary>Whether a GET asks for the schema: <c>/graphql?sdl</c>.</summary>
    public static bool IsAskedFor(HttpRequest request) => request.Query.ContainsKey("sdl");

    /// <exception cref="RequestRefusedException">The method is neither GET nor HEAD.</exception>
    public async Task HandleAsync(HttpContext context)
    {
        var response = context.Response;
        if (!options.Value.ServeSchema)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var isHead = HttpMethods.IsHead(context.Request.Method);
        if (!isHead && !HttpMethods.IsGet(context.Request.Method))
        {
            throw RequestRefusedException.MethodNotAllowed(context.Request.Method, "GET, HEAD");
        }

        var (text, tag) = _document.Value;
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "no-cache";
        if (IsKnown(context.Request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "text/plain; charset=utf-8";
        response.ContentLength = text.Length;
        if (!isHead)
        {
            await response.BodyWriter.WriteAsync(text, context.RequestAborted);
        }
    }

    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(other => other.Equals(EntityTagHeaderValue.Any) || other.Compare(tag, useStrongComparison: false));

    private static (byte[] Text, EntityTagHeaderValue Tag) Print(Schema schema, bool withDirectives)
    {
        var text = Encoding.UTF8.GetBytes($"{SchemaPrinter.Print(schema, withDirectives: withDirectives)}\n");
        return (text, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 16))}\""));
    }
}
