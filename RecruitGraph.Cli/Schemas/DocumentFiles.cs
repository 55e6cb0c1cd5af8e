using System.Text.RegularExpressions;

namespace RecruitGraph.Cli.Schemas;

/// <summary>Finds the documents that files, folders and patterns name.</summary>
internal static class DocumentFiles
{
    private static readonly string[] Endings = [".graphql", ".gql"];

    /// <summary>All files, each once, in the order of the arguments and within one in the order of their paths.</summary>
    /// <exception cref="InputException">A name leads to no file, or a folder or pattern to no document.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> names) => [.. names.SelectMany(Find).DistinctBy(static file => RealPath.Find(file) ?? file)];

    public static bool IsDocument(string file) => Endings.Contains(Path.GetExtension(file));

    private static List<string> Find(string name)
    {
        if (File.Exists(name))
        {
            return [name];
        }

        List<string> found;
        if (Directory.Exists(name))
        {
            found = [.. new FolderWalk().Read(name).Where(IsDocument)];
        }
        else if (name.AsSpan().ContainsAny('*', '?'))
        {
            found = Match(name.Replace('\\', '/'));
        }
        else
        {
            throw new InputException($"{name}: there is no such file or folder.");
        }

        found.Sort(StringComparer.Ordinal);
        return found.Count > 0 ? found : throw new InputException($"{name}: there are no documents ({string.Join(", ", Endings)}).");
    }

    /// <summary>Matches a pattern: <c>*</c> and <c>?</c> stay within a folder, <c>**</c> goes through all below.</summary>
    private static List<string> Match(string pattern)
    {
        var fixedPart = pattern[..(pattern.LastIndexOf('/', pattern.AsSpan().IndexOfAny('*', '?')) + 1)];
        var folder = fixedPart.Length == 0 ? "." : fixedPart;
        if (!Directory.Exists(folder))
        {
            throw new InputException($"{pattern}: there is no folder {folder}.");
        }

        var expression = Regex.Escape(pattern[fixedPart.Length..])
            .Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
            .Replace(@"\?", "[^/]", StringComparison.Ordinal);
        var regex = new Regex($"^{expression}$", RegexOptions.NonBacktracking);
        return
        [
            .. new FolderWalk().Read(folder).Where(file => regex.IsMatch(Path.GetRelativePath(folder, file).Replace('\\', '/')))
                .Select(file => fixedPart.Length == 0 ? Path.GetRelativePath(".", file) : file),
        ];
    }
}
