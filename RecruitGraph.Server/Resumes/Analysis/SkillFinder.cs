using System.Text;

namespace RecruitGraph.Server.Resumes.Analysis;

/// <summary>
/// Finds the titles of a directory in texts: whole words in any case and script, the longest title first, so that "Java" is not found
/// in "JavaScript", nor "C" in "C++". Titles of one or two letters must be written as the directory writes them: "Go" is no verb.
/// </summary>
internal sealed class SkillFinder
{
    private const int ShortTitle = 2;

    // The forms of ASCII's characters that Chinese texts use.
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';

    private readonly Node _root = new();

    /// <param name="titles">As the directory writes them; equal ones count once.</param>
    public SkillFinder(IEnumerable<string> titles)
    {
        foreach (var title in titles)
        {
            var node = _root;
            foreach (var character in Fold(Normalize(title)))
            {
                node = node.Next.TryGetValue(character, out var next) ? next : node.Next[character] = new Node();
            }

            node.Titles.Add(title);
        }
    }

    /// <summary>The titles that a text names, in the order in which they are named first.</summary>
    public IReadOnlyList<string> Find(string text, CancellationToken cancellationToken)
    {
        var written = Normalize(text);
        var folded = Fold(written);
        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < folded.Length;)
        {
            if ((start & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var (length, titles) = LongestAt(written, folded, start);
            found.AddRange(titles.Where(seen.Add));
            start += Math.Max(length, 1);
        }

        return found;
    }

    private (int Length, IEnumerable<string> Titles) LongestAt(string written, string folded, int start)
    {
        var best = (Length: 0, Titles: Enumerable.Empty<string>());
        if (start > 0 && Script.IsSpacedLetterOrDigit(folded[start - 1]) && !Script.IsHan(folded[start]))
        {
            return best;
        }

        var node = _root;
        for (var end = start; end < folded.Length && node.Next.TryGetValue(folded[end], out node!);)
        {
            end++;
            if (node.Titles.Count == 0 || !IsEnd(folded, end))
            {
                continue;
            }

            var length = end - start;
            var titles = length > ShortTitle || Script.IsHan(folded[start])
                ? node.Titles
                : node.Titles.FindAll(title => written.AsSpan(start, length).SequenceEqual(Normalize(title)));
            if (titles.Count > 0)
            {
                best = (length, titles);
            }
        }

        return best;
    }

    /// <summary>Whether a word ends in front of a place; "+" and "#" belong to the word in front of them.</summary>
    private static bool IsEnd(string folded, int end) =>
        end == folded.Length
        || Script.IsHan(folded[end - 1])
        || !(Script.IsSpacedLetterOrDigit(folded[end]) ? Script.IsSpacedLetterOrDigit(folded[end - 1]) : folded[end] is '+' or '#');

    /// <summary>Full-width characters as plain ones, and one blank for any white space.</summary>
    private static string Normalize(string text)
    {
        var normal = new StringBuilder(text.Length);
        foreach (var character in text.AsSpan().Trim())
        {
            if (!char.IsWhiteSpace(character))
            {
                normal.Append(character is >= FirstFullWidth and <= LastFullWidth ? (char)(character - FirstFullWidth + '!') : character);
            }
            else if (normal.Length > 0 && normal[^1] != ' ')
            {
                normal.Append(' ');
            }
        }

        return normal.ToString();
    }

    // Character by character, so that places in both texts are the same.
    private static string Fold(string text) =>
        string.Create(text.Length, text, static (folded, text) => text.AsSpan().ToLowerInvariant(folded));

    private sealed class Node
    {
        public Dictionary<char, Node> Next { get; } = [];

        public List<string> Titles { get; } = [];
    }
}
