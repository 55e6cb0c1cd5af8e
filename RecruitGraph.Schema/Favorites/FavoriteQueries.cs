using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Favorites;
using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Queryable;

namespace RecruitGraph.Schema.Favorites;

/// <summary>Favorites, as queries reach them: the caller's own.</summary>
[QueryType]
[Authorize]
public static partial class FavoriteQueries
{
    /// <summary>The discussions that the caller likes, the latest favorite first where no other order is asked for.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Favorite>> GetMyFavoriteDiscussionsAsync(
        PagingArguments pagingArguments,
        QueryContext<Favorite> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        context.Favorites.ReadableBy(Viewer.Of(caller))
            .Where(favorite => favorite.DiscussionId != null)
            .ToPageAsync(query, pagingArguments, cancellationToken);

    /// <summary>The interview experiences that the caller likes, the latest favorite first where no other order is asked for.</summary>
    [UseConnection]
    [UseFiltering]
    [UseSorting]
    public static Task<Page<Favorite>> GetMyFavoriteExperiencesAsync(
        PagingArguments pagingArguments,
        QueryContext<Favorite> query,
        [GlobalState(Viewer.Key)] ClaimsPrincipal caller,
        RecruitContext context,
        CancellationToken cancellationToken) =>
        context.Favorites.ReadableBy(Viewer.Of(caller))
            .Where(favorite => favorite.ExperienceId != null)
            .ToPageAsync(query, pagingArguments, cancellationToken);

    private static Task<Page<Favorite>> ToPageAsync(
        this IQueryable<Favorite> favorites, QueryContext<Favorite> query, PagingArguments pagingArguments, CancellationToken cancellationToken) =>
        favorites.AsNoTracking()
            .With(query, order => order.IfEmpty(none => none.AddDescending(favorite => favorite.Id)).AddAscending(favorite => favorite.Id))
            .ToPageAsync(pagingArguments, cancellationToken);
}
