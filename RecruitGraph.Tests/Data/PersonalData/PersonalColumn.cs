namespace RecruitGraph.Tests.Data.PersonalData;

/// <summary>What was decided of one column.</summary>
/// <param name="Name">Such as <c>Profile.Address</c>.</param>
/// <param name="Told">Where the export tells it, such as <c>profile.address</c>; null where it does not.</param>
/// <param name="Fate"><c>gone</c> where anonymisation takes it away, else why it stays.</param>
internal sealed record PersonalColumn(string Name, string? Told, string Fate)
{
    public const string Posted = "posted";

    private const string Taken = "gone";

    // Why a column is not told.
    private static readonly Dictionary<string, string> Untold = new()
    {
        ["key"] = "A number of the house's own; what it leads to is told in words.",
        ["secret"] = "A hash, a token, or a text with one in it.",
        ["form"] = "Another form of what is told: normalized, or its place in a list.",
        ["work"] = "How the house gets its work done: versions, attempts, keys of a day.",
        ["others"] = "Who else had a hand in it; told as SELF or STAFF.",
        ["house"] = "Of nobody.",
        ["file"] = "Downloaded as a file.",
        ["unclaimed"] = "There only while a file is of nobody.",
        ["test"] = "Which answers are right, which would tell the next candidate; the score tells what they were worth.",
    };

    // Why a column stays when somebody is anonymised.
    private static readonly Dictionary<string, string> Stays = new()
    {
        ["key"] = "Holds rows together; leads to nobody once the names have gone.",
        ["secret"] = "Random, of a session that has ended.",
        ["work"] = "How the house gets its work done.",
        ["others"] = "Of somebody else.",
        ["house"] = "Of nobody.",
        ["nameless"] = "That something was, and when; not who, nor from where.",
        ["counts"] = "What the pipeline counts.",
        [Posted] = "What he let others read stays under a neutral name.",
        ["unclaimed"] = "There only while a file is of nobody.",
    };

    /// <summary>Whether anonymisation takes it away.</summary>
    public bool Gone => Fate == Taken;

    /// <summary>
    /// Reads lines as <c>Profile: Name, Sex | profile.* | gone</c>: entity, columns, where they are told or why not, and whether they go or
    /// why not. A star stands for the column's own name.
    /// </summary>
    public static IEnumerable<PersonalColumn> Read(string table)
    {
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split('|', StringSplitOptions.TrimEntries) is not [var columns, var told, var fate]
                || columns.Split(':', StringSplitOptions.TrimEntries) is not [var entity, var names]
                || (!told.Contains('.', StringComparison.Ordinal) && !Untold.ContainsKey(told))
                || (fate != Taken && !Stays.ContainsKey(fate)))
            {
                throw new FormatException(line);
            }

            foreach (var name in names.Split(',', StringSplitOptions.TrimEntries))
            {
                var path = told.Replace("*", char.ToLowerInvariant(name[0]) + name[1..], StringComparison.Ordinal);
                yield return new PersonalColumn($"{entity}.{name}", Untold.ContainsKey(told) ? null : path, fate);
            }
        }
    }
}
