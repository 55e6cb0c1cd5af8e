using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Favorites;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;
using RecruitGraph.Schema.BlockedUsers;
using RecruitGraph.Schema.Discussions;
using RecruitGraph.Schema.Experiences;
using RecruitGraph.Schema.Posts;

namespace RecruitGraph.Schema.Favorites;

/// <summary>Changes of the caller's favorites.</summary>
[MutationType]
[Authorize]
public static partial class FavoriteMutations
{
    /// <summary>The caller likes a discussion or an interview experience.</summary>
    /// <param name="article">What he likes.</param>
    [Error<DiscussionNotFoundException>(At = "article.discussionId")]
    [Error<ExperienceNotFoundException>(At = "article.experienceId")]
    [Error<UserAnonymisedException>]
    [Error<DuplicateFavoriteException>(At = "article")]
    [Error<UserBlockedException>]
    public static async Task<Favorite> AddFavoriteAsync(
        ArticleInput article,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        [Service] TimeProvider time,
        CancellationToken cancellationToken)
    {
        var viewer = Viewer.Of(caller);
        await context.EnsureNotBlockedAsync(viewer, cancellationToken);
        await context.EnsureReadableAsync(article, viewer, cancellationToken);
        var favorite = article.DiscussionId is { } discussionId
            ? Favorite.OfDiscussion(viewer.RequiredUserId, discussionId, time.GetUtcNow())
            : Favorite.OfExperience(viewer.RequiredUserId, article.ExperienceId!.Value, time.GetUtcNow());
        context.Favorites.Add(favorite);
        await context.SaveChangesAsync(cancellationToken);
        return favorite;
    }

    /// <summary>The caller takes one of his favorites back.</summary>
    /// <param name="id">Which favorite.</param>
    [Error<FavoriteNotFoundException>]
    public static async Task<Favorite> RemoveFavoriteAsync(
        [ID<Favorite>] long id,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken)
    {
        var userId = Viewer.Of(caller).RequiredUserId;
        var favorite = await context.Favorites
            .SingleOrDefaultAsync(favorite => favorite.Id == id && favorite.UserId == userId, cancellationToken)
            ?? throw new FavoriteNotFoundException();
        context.Favorites.Remove(favorite);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new FavoriteNotFoundException();
        }

        return favorite;
    }
}
