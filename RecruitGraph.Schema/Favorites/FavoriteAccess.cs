using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Favorites;

namespace RecruitGraph.Schema.Favorites;

/// <summary>Favorites are for their owner alone, as long as he may read what he likes.</summary>
internal static class FavoriteAccess
{
    public static IQueryable<Favorite> ReadableBy(this IQueryable<Favorite> favorites, Viewer viewer)
    {
        // A deleted article is not joined.
        var (isStaff, userId) = (viewer.IsStaff, viewer.UserId);
        return favorites.IgnoreQueryFilters([RecruitContext.NotHidden]).Where(favorite => favorite.UserId == userId
            && ((favorite.Discussion != null
                    && (isStaff || favorite.Discussion.HiddenAt == null || favorite.Discussion.AuthorId == userId))
                || (favorite.Experience != null
                    && (isStaff || favorite.Experience.HiddenAt == null || favorite.Experience.AuthorId == userId))));
    }
}
