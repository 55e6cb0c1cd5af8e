using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// The documents of <see cref="GraphQLPersistedDocumentsOptions.Folder"/>, by name and by hash. They are read once, when the host
/// starts; a request finds what is here and never a file.
/// </summary>
internal sealed class TrustedDocuments
{
    private const string Extension = ".graphql";

    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _byId;

    /// <exception cref="InvalidOperationException">A file is wrong; the message names all that are, and why.</exception>
    public TrustedDocuments(RequestExecutor executor, IOptions<GraphQLServerOptions> options)
    {
        var byId = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var failures = new List<string>();
        if (options.Value.PersistedDocuments.Folder is { } folder)
        {
            foreach (var path in Directory.EnumerateFiles(folder, $"*{Extension}").Order(StringComparer.Ordinal))
            {
                Load(path, executor, byId, failures);
            }
        }

        if (failures.Count > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, failures));
        }

        _byId = byId.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The document of an id.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out ReadOnlyMemory<byte>? document)
    {
        var isFound = _byId.TryGetValue(DocumentId.FindHash(id) ?? id, out var found);
        document = isFound ? found : default(ReadOnlyMemory<byte>?);
        return isFound;
    }

    private static void Load(string path, RequestExecutor executor, Dictionary<string, ReadOnlyMemory<byte>> byId, List<string> failures)
    {
        var utf8 = File.ReadAllBytes(path);
        var hash = DocumentHash.Of(utf8);
        var id = Path.GetFileNameWithoutExtension(path);
        if (FindProblem(path, id, hash, utf8, executor) is { } problem)
        {
            failures.Add($"The trusted document {path} {problem}");
            return;
        }

        byId[id] = utf8;
        byId[hash] = utf8;
    }

    private static string? FindProblem(string path, string id, string hash, byte[] utf8, RequestExecutor executor)
    {
        if (!DocumentId.IsName(id))
        {
            return "has a name that is no id: an id has letters, digits and - . _ ~, at most 200 of them.";
        }

        if (DocumentHash.IsHash(id) && id != hash)
        {
            return $"is named by a hash that is not its own, {hash}.";
        }

        var errors = executor.Check(new SourceText(utf8, Path.GetFileName(path)));
        return errors.Count == 0 ? null : $"{Complain(errors[0])}: {string.Join(' ', errors.Select(static error => error.Message))}";
    }

    private static string Complain(GraphQLError error) => error.Code switch
    {
        ErrorCodes.SyntaxError => "is no GraphQL",
        ErrorCodes.ValidationFailed => "does not fit the schema",
        _ => "could never run",
    };
}
