using System.Linq.Expressions;
using RecruitGraph.Data.Comments;
using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.Experiences;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Comments;

/// <summary>What comments are found by. All fields that are given must hold.</summary>
[FilterInputType<Comment>]
internal static class CommentFilter
{
    /// <summary>The comment itself.</summary>
    [ID<Comment>]
    public static Expression<Func<Comment, long>> Id => comment => comment.Id;

    /// <summary>Who has written it.</summary>
    [ID<User>]
    public static Expression<Func<Comment, long>> AuthorId => comment => comment.AuthorId;

    /// <summary>The discussion it is said to; null finds what is said to experiences.</summary>
    [ID<Discussion>]
    public static Expression<Func<Comment, long?>> DiscussionId => comment => comment.DiscussionId;

    /// <summary>The interview experience it is said to; null finds what is said to discussions.</summary>
    [ID<InterviewExperience>]
    public static Expression<Func<Comment, long?>> ExperienceId => comment => comment.ExperienceId;

    /// <summary>What is said.</summary>
    public static Expression<Func<Comment, string>> Text => comment => comment.Text;

    /// <summary>When it was posted.</summary>
    public static Expression<Func<Comment, DateTimeOffset>> CreatedAt => comment => comment.CreatedAt;

    /// <summary>When its author last changed it.</summary>
    public static Expression<Func<Comment, DateTimeOffset>> UpdatedAt => comment => comment.UpdatedAt;

    /// <summary>When a moderator hid it; null finds those that show.</summary>
    public static Expression<Func<Comment, DateTimeOffset?>> HiddenAt => comment => comment.HiddenAt;
}
