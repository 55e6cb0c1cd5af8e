using RecruitGraph.Data.Directories;

namespace RecruitGraph.Schema.Directories;

/// <summary>An entry that a directory may not have yet.</summary>
/// <param name="Title">Its title; 1 to 200 characters, of a work address, a professional area or a specialization 1 to 64. Such as `"PostgreSQL"`.</param>
/// <param name="Description">What it means; at most 4,000 characters. Such as <c>"Reads and writes queries with joins"</c>.</param>
public sealed record NewDirectoryEntryInput(
    [Line(DirectoryEntry.MaxTitleLength, NotEmpty = true)] string Title,
    [Line(DirectoryEntry.MaxDescriptionLength, Multiline = true)] string? Description);
