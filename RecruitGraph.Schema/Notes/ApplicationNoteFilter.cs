using System.Linq.Expressions;
using RecruitGraph.Data.Notes;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Notes;

/// <summary>What notes are found by. All fields that are given must hold.</summary>
[FilterInputType<ApplicationNote>]
internal static class ApplicationNoteFilter
{
    /// <summary>The note itself.</summary>
    [ID<ApplicationNote>]
    public static Expression<Func<ApplicationNote, long>> Id => note => note.Id;

    /// <summary>Who noted it.</summary>
    [ID<User>]
    public static Expression<Func<ApplicationNote, long>> AuthorId => note => note.AuthorId;

    /// <summary>Who reads it.</summary>
    public static Expression<Func<ApplicationNote, NoteVisibility>> Visibility => note => note.Visibility;

    /// <summary>What was noted. Such as <c>{ contains: "May" }</c>.</summary>
    public static Expression<Func<ApplicationNote, string>> Text => note => note.Text;

    /// <summary>When it was noted.</summary>
    public static Expression<Func<ApplicationNote, DateTimeOffset>> CreatedAt => note => note.CreatedAt;

    /// <summary>When its author last changed it.</summary>
    public static Expression<Func<ApplicationNote, DateTimeOffset>> UpdatedAt => note => note.UpdatedAt;
}
