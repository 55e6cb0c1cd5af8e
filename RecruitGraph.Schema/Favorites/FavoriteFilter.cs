using System.Linq.Expressions;
using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.Experiences;
using RecruitGraph.Data.Favorites;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Favorites;

/// <summary>What favorites are found by. All fields that are given must hold.</summary>
[FilterInputType<Favorite>]
internal static class FavoriteFilter
{
    /// <summary>The discussion that is liked.</summary>
    [ID<Discussion>]
    public static Expression<Func<Favorite, long?>> DiscussionId => favorite => favorite.DiscussionId;

    /// <summary>The interview experience that is liked.</summary>
    [ID<InterviewExperience>]
    public static Expression<Func<Favorite, long?>> ExperienceId => favorite => favorite.ExperienceId;

    /// <summary>Since when.</summary>
    public static Expression<Func<Favorite, DateTimeOffset>> CreatedAt => favorite => favorite.CreatedAt;
}
