using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Rest.Contracts;

/// <summary>
/// The endpoints that one of the legacy documents knows, and what has to be shown of each: a text file below <c>Documents</c>, a line
/// an endpoint, <c>PUT /api/recruit/advance: Success Effect …</c>.
/// </summary>
internal sealed record ContractDocument(string Dialect, IReadOnlyDictionary<string, IReadOnlyList<Proof>> Endpoints)
{
    private static readonly string Folder = RepositoryRoot.Combine("RecruitGraph.Tests", "Server", "Rest", "Contracts", "Documents");

    /// <summary>The names of the dialects that have a document here.</summary>
    public static IEnumerable<string> Dialects =>
        System.IO.Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static ContractDocument Load(string dialect) => new(
        dialect,
        File.ReadLines(Path.Combine(Folder, $"{dialect}.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(": "))
            .ToDictionary(
                parts => parts[0],
                parts => (IReadOnlyList<Proof>)[.. parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Proof>)]));
}
