using RecruitGraph.Data.Directories;

namespace RecruitGraph.Schema.Directories;

/// <summary>One of the lists from which vacancies, candidates and test questions are described.</summary>
/// <param name="Kind">Which one.</param>
public sealed record Directory(DirectoryKind Kind);
