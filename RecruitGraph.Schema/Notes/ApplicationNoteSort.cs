using System.Linq.Expressions;
using RecruitGraph.Data.Notes;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Notes;

/// <summary>What notes are ordered by: exactly one field.</summary>
[SortInputType<ApplicationNote>]
internal static class ApplicationNoteSort
{
    /// <summary>When it was noted.</summary>
    public static Expression<Func<ApplicationNote, DateTimeOffset>> CreatedAt => note => note.CreatedAt;

    /// <summary>When its author last changed it.</summary>
    public static Expression<Func<ApplicationNote, DateTimeOffset>> UpdatedAt => note => note.UpdatedAt;
}
