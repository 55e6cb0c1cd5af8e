using System.Buffers;
using System.Text;
using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The members of a request in pooled memory; it must outlive the answer.</summary>
internal sealed class ParsedRequest : IDisposable
{
    private byte[] _document = [];
    private int _documentLength;
    private JsonDocument? _variables;
    private JsonDocument? _extensions;
    private string? _operationName;

    /// <summary>The member <c>extensions</c>: an object, or undefined.</summary>
    public JsonElement Extensions => _extensions?.RootElement ?? default;

    /// <summary>
    /// Whether the request may be a mutation, as far as its text tells without being parsed: what does not contain the word is none.
    /// Without a text of its own it may be anything.
    /// </summary>
    public bool MayMutate => _documentLength == 0 || _document.AsSpan(0, _documentLength).IndexOf("mutation"u8) >= 0;

    /// <summary>The files that came with the request; somebody else disposes them.</summary>
    public IReadOnlyDictionary<string, IFile>? Files { get; set; }

    /// <summary>The request for the engine.</summary>
    public GraphQLRequest ToGraphQLRequest(in RequestSettings settings) => new()
    {
        Document = _document.AsMemory(0, _documentLength),
        OperationName = _operationName,
        Variables = _variables?.RootElement ?? default,
        Extensions = Extensions,
        Files = Files,
        GlobalState = settings.GlobalState,
        AllowedOperations = settings.Allowed,
        AllowsIncrementalDelivery = settings.AllowsIncrementalDelivery,
    };

    /// <summary>Unescapes the document out of JSON without making a string of it.</summary>
    public void SetDocument(ref Utf8JsonReader reader)
    {
        _document = ArrayPool<byte>.Shared.Rent(reader.ValueSpan.Length);
        _documentLength = reader.CopyString(_document);
    }

    public void SetDocument(string document)
    {
        _document = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(document.Length));
        _documentLength = Encoding.UTF8.GetBytes(document, _document);
    }

    public void SetOperationName(string? name) => _operationName = name;

    public void SetVariables(JsonDocument? variables) => _variables = variables;

    public void SetExtensions(JsonDocument? extensions) => _extensions = extensions;

    public void Dispose()
    {
        _variables?.Dispose();
        _extensions?.Dispose();
        _variables = _extensions = null;

        var document = _document;
        _document = [];
        _documentLength = 0;
        if (document.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(document);
        }
    }
}
