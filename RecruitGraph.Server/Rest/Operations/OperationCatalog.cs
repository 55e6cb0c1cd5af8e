using System.Collections.Frozen;
using System.Reflection;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation;

namespace RecruitGraph.Server.Rest.Operations;

/// <summary>
/// The named operations that the dialects run: the <c>.graphql</c> files beside their controllers, embedded in the
/// assembly. All are validated when the server starts, so that a change of the schema cannot break a legacy client unseen.
/// </summary>
public sealed class OperationCatalog
{
    private const string Extension = ".graphql";

    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _documents;

    /// <exception cref="InvalidOperationException">A document is wrong; the message names it and what is wrong.</exception>
    public OperationCatalog(GraphQL.Types.Schema schema)
    {
        var assembly = typeof(OperationCatalog).Assembly;
        _documents = assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Extension, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[..^Extension.Length], name => Load(assembly, name, schema));
    }

    /// <summary>All names, as <c>recruit.ListPositions</c>.</summary>
    public IEnumerable<string> Names => _documents.Keys;

    /// <summary>The document of a name.</summary>
    public ReadOnlyMemory<byte> this[string name] => _documents[name];

    private static ReadOnlyMemory<byte> Load(Assembly assembly, string name, GraphQL.Types.Schema schema)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        var document = GraphQLParser.Parse(new SourceText(utf8, name));
        var errors = DocumentValidator.Validate(schema, document);
        return errors.Count == 0
            ? utf8
            : throw new InvalidOperationException($"{name} does not fit the schema: {string.Join(' ', errors.Select(error => error.Message))}");
    }
}
