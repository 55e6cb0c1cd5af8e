namespace RecruitGraph.Tests.GraphQL.Differential;

/// <summary>Takes away from a document what its difference does not need.</summary>
internal static class DocumentShrinker
{
    /// <summary>The smallest document found that still differs.</summary>
    public static async Task<string> ShrinkAsync(string document, Func<string, Task<bool>> differs)
    {
        var tokens = DocumentTokens.Split(document);
        if (!await differs(DocumentTokens.Join(tokens)))
        {
            return document;
        }

        for (var hasShrunk = true; hasShrunk;)
        {
            hasShrunk = false;
            for (var length = Math.Max(1, tokens.Count / 2); length > 0; length /= 2)
            {
                for (var start = 0; start < tokens.Count; start++)
                {
                    var count = length == 1 ? DocumentTokens.GroupLength(tokens, start) : Math.Min(length, tokens.Count - start);
                    hasShrunk |= await TryWithoutAsync(start, count) || (length == 1 && count > 1 && await TryWithoutAsync(start, 1));
                }
            }
        }

        return DocumentTokens.Join(tokens);

        async Task<bool> TryWithoutAsync(int start, int count)
        {
            List<string> fewer = [.. tokens.Take(start), .. tokens.Skip(start + count)];
            if (!await differs(DocumentTokens.Join(fewer)))
            {
                return false;
            }

            tokens = fewer;
            return true;
        }
    }
}
