using System.Linq.Expressions;
using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Directories;

/// <summary>What directory entries are found by. All fields that are given must hold.</summary>
[FilterInputType<DirectoryEntry>]
internal static class DirectoryEntryFilter
{
    /// <summary>The entry itself.</summary>
    [ID<DirectoryEntry>]
    public static Expression<Func<DirectoryEntry, long>> Id => entry => entry.Id;

    /// <summary>Its directory. Such as `SKILL`.</summary>
    public static Expression<Func<DirectoryEntry, DirectoryKind>> Kind => entry => entry.Kind;

    /// <summary>Its number in its directory. Such as `30`.</summary>
    public static Expression<Func<DirectoryEntry, int>> Number => entry => entry.Number;

    /// <summary>Its title. Such as `"PostgreSQL"`.</summary>
    public static Expression<Func<DirectoryEntry, string>> Title => entry => entry.Title;

    /// <summary>The professional area of a specialization; null finds all other entries.</summary>
    [ID<DirectoryEntry>]
    public static Expression<Func<DirectoryEntry, long?>> ProfessionalAreaId => entry => entry.ParentId;

    /// <summary>When it was made.</summary>
    public static Expression<Func<DirectoryEntry, DateTimeOffset>> CreatedAt => entry => entry.CreatedAt;
}
