namespace RecruitGraph.GraphQL.Validation.Suggestions;

/// <summary>Finds the names that somebody may have meant.</summary>
internal static class SuggestionList
{
    /// <summary>Nobody means a name with more, and comparing it would cost.</summary>
    private const int LongestWord = 256;

    /// <summary>The names that are near to what was written, nearest first.</summary>
    public static List<string> Of(string written, IEnumerable<string> names)
    {
        if (written.Length > LongestWord)
        {
            return [];
        }

        var distance = new LexicalDistance(written);
        var threshold = (int)(written.Length * 0.4) + 1;
        var found = new Dictionary<string, int>();
        foreach (var name in names)
        {
            if (distance.Measure(name, threshold) is { } measured)
            {
                found[name] = measured;
            }
        }

        List<string> result = [.. found.Keys];
        result.Sort((a, b) => found[a] != found[b] ? found[a].CompareTo(found[b]) : NaturalComparer.Compare(a, b));
        return result;
    }
}
