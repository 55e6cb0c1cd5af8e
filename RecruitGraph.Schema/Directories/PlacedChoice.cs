using RecruitGraph.Data;
using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Directories;

/// <summary>The choice of an entry with what an error needs to say where it stands.</summary>
/// <param name="Kind">The directory.</param>
/// <param name="Choice">What was chosen.</param>
/// <param name="Place">Its place in the input, such as <c>directories.skills.0</c>.</param>
internal sealed record PlacedChoice(DirectoryKind Kind, DirectoryEntryChoiceInput Choice, string Place)
{
    /// <summary>What is said of an entry that may be new, as an entry.</summary>
    public DirectoryEntry ToEntry(DirectoryEntry? area, DateTimeOffset now, bool isConfidential)
    {
        var said = Choice.New!;
        try
        {
            return DirectoryEntry.Create(
                Kind,
                said.Title.Trim(),
                Input.Trimmed(said.Description),
                Kind == DirectoryKind.Specialization ? area : null,
                now,
                isConfidential: isConfidential);
        }
        catch (RecruitGraphException refusal)
        {
            refusal.At(refusal is OutOfRangeException ? $"{Place}.new.title" : Place);
            throw;
        }
    }
}
