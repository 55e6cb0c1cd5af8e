using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Directories;

/// <summary>Another title or description of an entry; what is not given stays as it is.</summary>
/// <param name="Id">Which entry.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
/// <param name="Title">Its title; 1 to 200 characters, of a work address, a professional area or a specialization 1 to 64. Such as `"PostgreSQL"`.</param>
/// <param name="Description">What it means; at most 4,000 characters; null removes it.
/// Such as <c>"Reads and writes queries with joins"</c>.</param>
public sealed record RenameDirectoryEntryInput(
    [property: ID<DirectoryEntry>] long Id,
    int Version,
    [Line(DirectoryEntry.MaxTitleLength, NotEmpty = true)] Optional<string> Title,
    [Line(DirectoryEntry.MaxDescriptionLength, Multiline = true)] Optional<string?> Description);
