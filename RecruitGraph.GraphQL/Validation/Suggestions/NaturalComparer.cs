namespace RecruitGraph.GraphQL.Validation.Suggestions;

/// <summary>Compares names as people sort them: runs of digits by their number, everything else by code unit.</summary>
internal static class NaturalComparer
{
    public static int Compare(string a, string b)
    {
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            int order;
            if (char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[j]))
            {
                order = ReadNumber(a, ref i).CompareTo(ReadNumber(b, ref j));
            }
            else
            {
                order = a[i++].CompareTo(b[j++]);
            }

            if (order != 0)
            {
                return order;
            }
        }

        return a.Length.CompareTo(b.Length);
    }

    /// <summary>Reads a number; a leading zero is a number of its own, so that <c>a01</c> comes before <c>a1</c>.</summary>
    private static double ReadNumber(string text, ref int index)
    {
        var number = 0d;
        do
        {
            number = (number * 10) + (text[index++] - '0');
        }
        while (number > 0 && index < text.Length && char.IsAsciiDigit(text[index]));

        return number;
    }
}
