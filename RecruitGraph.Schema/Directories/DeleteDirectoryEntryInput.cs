using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Directories;

/// <summary>Takes an entry out of its directory.</summary>
/// <param name="Id">Which entry.</param>
/// <param name="Version">The version that the caller has seen; another one means that somebody else was faster.</param>
public sealed record DeleteDirectoryEntryInput([property: ID<DirectoryEntry>] long Id, int Version);
