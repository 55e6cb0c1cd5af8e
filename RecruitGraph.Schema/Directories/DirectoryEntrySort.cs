using System.Linq.Expressions;
using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Directories;

/// <summary>What directory entries are ordered by: exactly one field.</summary>
[SortInputType<DirectoryEntry>]
internal static class DirectoryEntrySort
{
    /// <summary>Their directory.</summary>
    public static Expression<Func<DirectoryEntry, DirectoryKind>> Kind => entry => entry.Kind;

    /// <summary>Their number in their directory.</summary>
    public static Expression<Func<DirectoryEntry, int>> Number => entry => entry.Number;

    /// <summary>Their title.</summary>
    public static Expression<Func<DirectoryEntry, string>> Title => entry => entry.Title;

    /// <summary>When they were made.</summary>
    public static Expression<Func<DirectoryEntry, DateTimeOffset>> CreatedAt => entry => entry.CreatedAt;
}
