using System.Text;

namespace RecruitGraph.GraphQL.Validation.Suggestions;

/// <summary>The sentence that proposes names.</summary>
internal static class DidYouMean
{
    private const int MaxSuggestions = 5;

    /// <summary><c> Did you mean [what] "a", "b", or "c"?</c> with a leading space, or nothing without suggestions.</summary>
    public static string Of(IReadOnlyList<string> suggestions, string? what = null)
    {
        var count = Math.Min(suggestions.Count, MaxSuggestions);
        if (count == 0)
        {
            return "";
        }

        var text = new StringBuilder(" Did you mean ");
        if (what is not null)
        {
            text.Append(what).Append(' ');
        }

        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                text.Append(count > 2 ? ", " : " ");
                text.Append(i == count - 1 ? "or " : "");
            }

            text.Append('"').Append(suggestions[i]).Append('"');
        }

        return text.Append('?').ToString();
    }

    /// <summary>The names that resemble what was written, proposed.</summary>
    public static string Of(string written, IEnumerable<string> names, string? what = null) =>
        Of(SuggestionList.Of(written, names), what);
}
