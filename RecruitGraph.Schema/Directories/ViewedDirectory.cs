using RecruitGraph.Data.Directories;

namespace RecruitGraph.Schema.Directories;

/// <summary>A directory as one caller may see it: the key of its entries.</summary>
/// <param name="Kind">Which directory.</param>
/// <param name="Viewer">Who asks.</param>
public readonly record struct ViewedDirectory(DirectoryKind Kind, Viewer Viewer);
