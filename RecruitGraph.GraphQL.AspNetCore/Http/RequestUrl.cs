using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Reads a request out of the parameters of a URL. GraphQL over HTTP, section "GET".</summary>
internal static class RequestUrl
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "query", "operationName", "variables", "extensions", "documentId", "id");

    /// <exception cref="RequestRefusedException">The parameters are no request; the message says why.</exception>
    public static ParsedRequest Parse(HttpRequest url)
    {
        var request = ParseParameters(url);
        var query = url.Query;
        try
        {
            SetDocument(request, query);
            return !request.Document.IsEmpty || request.NamesDocument
                ? request
                : throw RequestRefusedException.Malformed("The URL must have a parameter \"query\" or \"documentId\".");
        }
        catch
        {
            request.Dispose();
            throw;
        }
    }

    /// <summary>Reads everything but the document.</summary>
    /// <exception cref="RequestRefusedException">As above.</exception>
    public static ParsedRequest ParseParameters(HttpRequest url)
    {
        RequireText(url.QueryString);
        var query = url.Query;
        var request = new ParsedRequest();
        try
        {
            // Clients that put every member into the URL write an absent name as nothing or as null.
            var operationName = Single(query, "operationName");
            request.SetOperationName(operationName == "null" ? null : operationName);
            request.SetVariables(ParseObject(query, "variables"));
            request.SetExtensions(ParseObject(query, "extensions"));
            return request;
        }
        catch
        {
            request.Dispose();
            throw;
        }
    }

    private static void SetDocument(ParsedRequest request, IQueryCollection query)
    {
        request.DocumentId = Single(query, "documentId");
        if (Single(query, "query") is { } document)
        {
            request.SetDocument(document);
        }
        else
        {
            request.DocumentId ??= Single(query, "id");
        }
    }

    /// <summary>The value of a parameter; null when it is absent or empty.</summary>
    /// <exception cref="RequestRefusedException">It is given twice.</exception>
    public static string? Single(IQueryCollection query, string name)
    {
        var values = query[name];
        return values.Count switch
        {
            0 => null,
            1 => string.IsNullOrEmpty(values[0]) ? null : values[0],
            _ => throw RequestRefusedException.Malformed($"The URL has the parameter \"{name}\" twice."),
        };
    }

    // Bytes that are no text are not decoded by the server, and would be read as the signs that stand for them.
    private static void RequireText(QueryString url)
    {
        if (url.Value?.Contains('%', StringComparison.Ordinal) != true)
        {
            return;
        }

        foreach (var parameter in new QueryStringEnumerable(url.Value))
        {
            var name = parameter.DecodeName().ToString();
            if (Names.Contains(name) && !PercentEncoding.IsUtf8(parameter.EncodedValue.Span))
            {
                throw RequestRefusedException.BadRequest($"The URL's parameter \"{name}\" is not valid UTF-8.");
            }
        }
    }

    private static JsonDocument? ParseObject(IQueryCollection query, string name) =>
        Single(query, name) is { } value ? RequestParser.ParseObject(Encoding.UTF8.GetBytes(value), name) : null;
}
