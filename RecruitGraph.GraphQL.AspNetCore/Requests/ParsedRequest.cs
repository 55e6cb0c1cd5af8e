using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The members of a request in pooled memory; it must outlive the answer.</summary>
internal sealed class ParsedRequest : IDisposable
{
    /// <summary>What an operation takes beside the texts of its request, about: identifier, cancellation, scope.</summary>
    private const int Overhead = 2 * 1024;

    /// <summary>How much longer than its text JSON is in memory, at most about.</summary>
    private const int JsonFactor = 8;

    private byte[] _rented = [];
    private JsonDocument? _variables;
    private JsonDocument? _extensions;
    private string? _operationName;

    /// <summary>The document as UTF-8; empty until it is known.</summary>
    public ReadOnlyMemory<byte> Document { get; private set; }

    /// <summary>The name of a document that the server has; null where the client names none.</summary>
    public string? DocumentId { get; set; }

    /// <summary>Whether the client names a document, by its id or by its hash.</summary>
    public bool NamesDocument =>
        DocumentId is not null
        || (Extensions.ValueKind == JsonValueKind.Object && Extensions.TryGetProperty("persistedQuery"u8, out _));

    /// <summary>Whether it is known that the request may run, and its document is at hand.</summary>
    public bool IsResolved { get; private set; }

    /// <summary>Under which hash the document is to be kept when it turns out to be valid; mostly null.</summary>
    public string? HashToKeep { get; private set; }

    /// <summary>About how many bytes the request holds.</summary>
    public long Size =>
        Overhead + _rented.Length + (JsonFactor * (LengthOf(_variables) + LengthOf(_extensions)))
        + (sizeof(char) * (long)((_operationName?.Length ?? 0) + (DocumentId?.Length ?? 0)));

    /// <summary>The member <c>extensions</c>: an object, or undefined.</summary>
    public JsonElement Extensions => _extensions?.RootElement ?? default;

    /// <summary>
    /// Whether the request may be a mutation, as far as its text tells without being parsed: what does not contain the word is none.
    /// Without a text of its own it may be anything.
    /// </summary>
    public bool MayMutate => Document.IsEmpty || Document.Span.IndexOf("mutation"u8) >= 0;

    /// <summary>The files that came with the request; somebody else disposes them.</summary>
    public IReadOnlyDictionary<string, IFile>? Files { get; set; }

    /// <summary>The request for the engine.</summary>
    public GraphQLRequest ToGraphQLRequest(in RequestSettings settings) => new()
    {
        Document = Document,
        OperationName = _operationName,
        Variables = _variables?.RootElement ?? default,
        Extensions = Extensions,
        Files = Files,
        GlobalState = settings.GlobalState,
        AllowedOperations = settings.Allowed,
        CostMode = settings.CostMode,
        ResponseBudget = settings.ResponseBudget,
        BeforeEvent = settings.BeforeEvent,
        AllowsIncrementalDelivery = settings.AllowsIncrementalDelivery,
    };

    /// <summary>Unescapes the document out of JSON without making a string of it.</summary>
    public void SetDocument(ref Utf8JsonReader reader)
    {
        _rented = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        Document = _rented.AsMemory(0, reader.CopyString(_rented));
    }

    public void SetDocument(string document)
    {
        _rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(document.Length));
        Document = _rented.AsMemory(0, Encoding.UTF8.GetBytes(document, _rented));
    }

    /// <summary>Sets a document that belongs to the server.</summary>
    public void SetDocument(ReadOnlyMemory<byte> document) => Document = document;

    /// <summary>The request has its document, which need not be looked for again.</summary>
    public void SetResolved(string? hashToKeep) => (IsResolved, HashToKeep) = (true, hashToKeep);

    public void SetOperationName(string? name) => _operationName = name;

    public void SetVariables(JsonDocument? variables) => _variables = variables;

    public void SetExtensions(JsonDocument? extensions) => _extensions = extensions;

    public void Dispose()
    {
        _variables?.Dispose();
        _extensions?.Dispose();
        _variables = _extensions = null;

        var rented = _rented;
        _rented = [];
        Document = default;
        if (rented.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static long LengthOf(JsonDocument? json) => json is null ? 0 : JsonMarshal.GetRawUtf8Value(json.RootElement).Length;
}
