using System.Linq.Expressions;
using RecruitGraph.Data.Favorites;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Favorites;

/// <summary>What favorites are ordered by: exactly one field.</summary>
[SortInputType<Favorite>]
internal static class FavoriteSort
{
    /// <summary>Since when.</summary>
    public static Expression<Func<Favorite, DateTimeOffset>> CreatedAt => favorite => favorite.CreatedAt;
}
