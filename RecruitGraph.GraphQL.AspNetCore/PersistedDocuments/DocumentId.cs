namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// How a request names a document. GraphQL over HTTP, appendix "Persisted Documents": a hash with the prefix <c>sha256:</c>, or a name
/// of the host's own.
/// </summary>
internal static class DocumentId
{
    private const int MaxLength = 200;
    private const string HashPrefix = "sha256:";

    /// <summary>The hash that an id is, with or without its prefix; null when it is none.</summary>
    public static string? FindHash(string id)
    {
        var hash = id.StartsWith(HashPrefix, StringComparison.Ordinal) ? id[HashPrefix.Length..] : id;
        return DocumentHash.IsHash(hash) ? hash : null;
    }

    /// <summary>Whether a text may be the name of a document: letters, digits and <c>- . _ ~</c>, at most 200.</summary>
    public static bool IsName(string text)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '.' or '_' or '~'))
            {
                return false;
            }
        }

        return true;
    }
}
