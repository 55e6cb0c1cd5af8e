namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Makes what a client calls a file harmless: no folders, no control characters, no endless length.</summary>
internal static class FileName
{
    private const int MaxLength = 255;

    public static string Clean(string? name)
    {
        var last = (name ?? "").AsSpan();
        last = last[(last.LastIndexOfAny('/', '\\') + 1)..];
        var clean = new string([.. last.ToArray().Where(static character => !char.IsControl(character))]).Trim();
        return clean is "" or "." or ".." ? "file" : clean.Length <= MaxLength ? clean : clean[^MaxLength..];
    }
}
