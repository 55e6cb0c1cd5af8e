namespace RecruitGraph.GraphQL.Validation.Suggestions;

/// <summary>
/// How many edits (insert, delete, replace, swap neighbours) lead from one word to another: the Damerau-Levenshtein
/// distance in its optimal string alignment form. A difference in case alone counts as one edit.
/// </summary>
internal sealed class LexicalDistance
{
    private readonly string _word;
    private readonly string _lowerWord;
    private readonly int[][] _rows;

    public LexicalDistance(string word)
    {
        _word = word;
        _lowerWord = word.ToLowerInvariant();
        _rows = [new int[word.Length + 1], new int[word.Length + 1], new int[word.Length + 1]];
    }

    /// <summary>The distance, or null when it exceeds the threshold.</summary>
    public int? Measure(string other, int threshold)
    {
        if (_word == other)
        {
            return 0;
        }

        var lowerOther = other.ToLowerInvariant();
        if (_lowerWord == lowerOther)
        {
            return 1;
        }

        var (longer, shorter) = lowerOther.Length < _lowerWord.Length ? (_lowerWord, lowerOther) : (lowerOther, _lowerWord);
        if (longer.Length - shorter.Length > threshold)
        {
            return null;
        }

        for (var j = 0; j <= shorter.Length; j++)
        {
            _rows[0][j] = j;
        }

        for (var i = 1; i <= longer.Length; i++)
        {
            if (FillRow(longer, shorter, i) > threshold)
            {
                return null;
            }
        }

        var distance = _rows[longer.Length % 3][shorter.Length];
        return distance <= threshold ? distance : null;
    }

    private int FillRow(string longer, string shorter, int i)
    {
        var above = _rows[(i - 1) % 3];
        var row = _rows[i % 3];
        var smallest = row[0] = i;
        for (var j = 1; j <= shorter.Length; j++)
        {
            var replaced = above[j - 1] + (longer[i - 1] == shorter[j - 1] ? 0 : 1);
            var cell = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), replaced);
            if (i > 1 && j > 1 && longer[i - 1] == shorter[j - 2] && longer[i - 2] == shorter[j - 1])
            {
                cell = Math.Min(cell, _rows[(i - 2) % 3][j - 2] + 1);
            }

            smallest = Math.Min(smallest, cell);
            row[j] = cell;
        }

        return smallest;
    }
}
