using RecruitGraph.Data.Candidates;

namespace RecruitGraph.Schema.Candidates;

/// <summary>A group of possible duplicates as one caller may see it: the key of its candidates.</summary>
/// <param name="FirstId">One of the candidates.</param>
/// <param name="Reason">What they share.</param>
/// <param name="Viewer">Who asks.</param>
public readonly record struct ViewedDuplicates(long FirstId, DuplicateReason Reason, Viewer Viewer);
