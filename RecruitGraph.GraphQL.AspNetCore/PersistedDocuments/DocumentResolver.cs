using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Gives a request the document that it names. A client names one by the member <c>documentId</c> (or <c>id</c>), or by its hash in
/// <c>extensions.persistedQuery</c>, as clients of Apollo's automatic persisted queries do.
/// </summary>
internal sealed class DocumentResolver(
    TrustedDocuments trusted, AutomaticDocuments automatic, IOptions<GraphQLServerOptions> options)
{
    // Clients compare the messages, and send the document along when they read one of these.
    private const string NotFoundMessage = "PersistedQueryNotFound";
    private const string NotSupportedMessage = "PersistedQueryNotSupported";

    private readonly bool _allowsOthers = !options.Value.PersistedDocuments.OnlyAllowPersistedDocuments;
    private readonly bool _allowsAutomatic =
        options.Value.PersistedDocuments is { AllowAutomatic: true, OnlyAllowPersistedDocuments: false };

    /// <summary>Sees that the request has its document.</summary>
    /// <param name="request">The request.</param>
    /// <param name="hash">The hash under which its document is to be kept when it turns out to be valid; mostly null.</param>
    /// <returns>Why it has none, or null.</returns>
    public GraphQLError? Resolve(ParsedRequest request, out string? hash)
    {
        hash = null;
        if (request.DocumentId is { } id)
        {
            return ResolveId(request, id);
        }

        if (TryGetPersistedQuery(request.Extensions, out var persistedQuery))
        {
            return ResolveHash(request, persistedQuery, out hash);
        }

        return _allowsOthers ? null : TrustedDocumentRequired();
    }

    private GraphQLError? ResolveId(ParsedRequest request, string id)
    {
        if (!request.Document.IsEmpty)
        {
            return new GraphQLError("The request must have \"query\" or \"documentId\", and not both.") { Code = ErrorCodes.BadRequest };
        }

        if (TryFind(id, out var document))
        {
            request.SetDocument(document.Value);
            return null;
        }

        return new GraphQLError(_allowsOthers
            ? "There is no persisted document of this id."
            : "There is no trusted document of this id, and only trusted documents run here.")
        {
            Code = TransportErrorCodes.PersistedDocumentNotFound,
        };
    }

    private GraphQLError? ResolveHash(ParsedRequest request, JsonElement persistedQuery, out string? hash)
    {
        hash = null;
        if (FindHash(persistedQuery) is not { } given)
        {
            return new GraphQLError(
                "\"extensions.persistedQuery\" must have the version 1 and the SHA-256 hash of the document, 64 hexadecimal digits in lower case.")
            {
                Code = ErrorCodes.BadRequest,
            };
        }

        if (request.Document.IsEmpty)
        {
            return FindByHash(request, given);
        }

        if (!_allowsOthers)
        {
            return TrustedDocumentRequired();
        }

        if (!_allowsAutomatic)
        {
            return null;
        }

        if (given != DocumentHash.Of(request.Document.Span))
        {
            return new GraphQLError("The hash in \"extensions.persistedQuery\" is not that of \"query\".")
            {
                Code = TransportErrorCodes.PersistedQueryHashMismatch,
            };
        }

        hash = given;
        return null;
    }

    private GraphQLError? FindByHash(ParsedRequest request, string hash)
    {
        if (TryFind(hash, out var document))
        {
            request.SetDocument(document.Value);
            return null;
        }

        return !_allowsOthers
            ? new GraphQLError("There is no trusted document of this hash, and only trusted documents run here.")
            {
                Code = TransportErrorCodes.TrustedDocumentRequired,
            }
            : _allowsAutomatic
                ? new GraphQLError(NotFoundMessage) { Code = TransportErrorCodes.PersistedQueryNotFound }
                : new GraphQLError(NotSupportedMessage) { Code = TransportErrorCodes.PersistedQueryNotSupported };
    }

    private bool TryFind(string id, [NotNullWhen(true)] out ReadOnlyMemory<byte>? document) =>
        trusted.TryFind(id, out document)
        || (_allowsAutomatic && DocumentId.FindHash(id) is { } hash && automatic.TryFind(hash, out document));

    private static bool TryGetPersistedQuery(JsonElement extensions, out JsonElement persistedQuery)
    {
        persistedQuery = default;
        return extensions.ValueKind == JsonValueKind.Object && extensions.TryGetProperty("persistedQuery"u8, out persistedQuery);
    }

    private static string? FindHash(JsonElement persistedQuery) =>
        persistedQuery.ValueKind == JsonValueKind.Object
        && persistedQuery.TryGetProperty("version"u8, out var version)
        && version.ValueKind == JsonValueKind.Number
        && version.TryGetInt32(out var number)
        && number == 1
        && persistedQuery.TryGetProperty("sha256Hash"u8, out var hash)
        && hash.ValueKind == JsonValueKind.String
        && hash.GetString() is { } text
        && DocumentHash.IsHash(text)
            ? text
            : null;

    private static GraphQLError TrustedDocumentRequired() =>
        new("Only trusted documents run here; name one by \"documentId\".") { Code = TransportErrorCodes.TrustedDocumentRequired };
}
