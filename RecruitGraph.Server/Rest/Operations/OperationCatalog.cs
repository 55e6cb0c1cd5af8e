using System.Collections.Frozen;
using System.Reflection;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation;

namespace RecruitGraph.Server.Rest.Operations;

/// <summary>
/// The named operations that the dialects and the confirmation page run: the <c>.graphql</c> files beside them, embedded in the
/// assembly. All are validated when the server starts, so that a change of the schema cannot break a legacy client unseen.
/// </summary>
public sealed class OperationCatalog
{
    private const string Extension = ".graphql";

    private readonly FrozenDictionary<string, NamedOperation> _operations;

    /// <exception cref="InvalidOperationException">A document is wrong; the message names it and what is wrong.</exception>
    public OperationCatalog(GraphQL.Types.Schema schema)
    {
        var assembly = typeof(OperationCatalog).Assembly;
        _operations = assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Extension, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[..^Extension.Length], name => Load(assembly, name, schema));
    }

    /// <summary>All names, as <c>recruit.ListPositions</c>.</summary>
    public IEnumerable<string> Names => _operations.Keys;

    /// <summary>The operation of a name.</summary>
    public NamedOperation this[string name] => _operations[name];

    private static NamedOperation Load(Assembly assembly, string name, GraphQL.Types.Schema schema)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        var document = GraphQLParser.Parse(new SourceText(utf8, name));
        var errors = DocumentValidator.Validate(schema, document);
        return errors.Count == 0
            ? new NamedOperation(utf8, Field(document))
            : throw new InvalidOperationException($"{name} does not fit the schema: {string.Join(' ', errors.Select(error => error.Message))}");
    }

    private static string Field(DocumentNode document)
    {
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        return $"{operation.Operation}.{operation.SelectionSet.Selections.OfType<FieldNode>().First().Name.Value}";
    }
}
