using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// The pattern of a <see cref="RegularExpressionAttribute"/>, matched in time that grows with the text alone. Patterns that look around
/// or back cannot be: they get the attribute's own time limit, or the standard one where it has none.
/// </summary>
internal sealed class BoundedPattern
{
    private const int StandardTimeout = 2_000;

    private readonly Regex _regex;

    public BoundedPattern(RegularExpressionAttribute attribute)
    {
        try
        {
            _regex = new Regex(attribute.Pattern, RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            var timeout = attribute.MatchTimeoutInMilliseconds;
            _regex = new Regex(
                attribute.Pattern, RegexOptions.None, TimeSpan.FromMilliseconds(timeout > 0 ? timeout : StandardTimeout));
        }
    }

    /// <summary>Whether matching can take no longer than the text is long.</summary>
    public bool IsLinear => _regex.Options.HasFlag(RegexOptions.NonBacktracking);

    /// <summary>Whether the whole value matches; one that was not given, or is empty, does in any case.</summary>
    /// <exception cref="RegexMatchTimeoutException">The time was over first.</exception>
    public bool IsMatch(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        foreach (var match in _regex.EnumerateMatches(text))
        {
            return match.Index == 0 && match.Length == text.Length;
        }

        return false;
    }
}
