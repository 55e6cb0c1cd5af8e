using RecruitGraph.Data;

namespace RecruitGraph.Schema.Favorites;

/// <summary>There is no such favorite of the caller.</summary>
public sealed class FavoriteNotFoundException() : RecruitGraphException("FAVORITE_NOT_FOUND", "You have no such favorite.");
