using System.Linq.Expressions;
using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Discussions;

/// <summary>What discussions are found by. All fields that are given must hold.</summary>
[FilterInputType<Discussion>]
internal static class DiscussionFilter
{
    /// <summary>The discussion itself.</summary>
    [ID<Discussion>]
    public static Expression<Func<Discussion, long>> Id => discussion => discussion.Id;

    /// <summary>Who has written it.</summary>
    [ID<User>]
    public static Expression<Func<Discussion, long>> AuthorId => discussion => discussion.AuthorId;

    /// <summary>What it is about.</summary>
    public static Expression<Func<Discussion, string>> Title => discussion => discussion.Title;

    /// <summary>When it was posted.</summary>
    public static Expression<Func<Discussion, DateTimeOffset>> CreatedAt => discussion => discussion.CreatedAt;

    /// <summary>When its author last changed it.</summary>
    public static Expression<Func<Discussion, DateTimeOffset>> UpdatedAt => discussion => discussion.UpdatedAt;

    /// <summary>When a moderator hid it; null finds those that show.</summary>
    public static Expression<Func<Discussion, DateTimeOffset?>> HiddenAt => discussion => discussion.HiddenAt;
}
