namespace RecruitGraph.Data.Favorites;

/// <summary>It is a favorite of the user already; there is nothing left to do.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class DuplicateFavoriteException(Exception? innerException = null)
    : RecruitGraphException("DUPLICATE_FAVORITE", "This is a favorite of yours already.", innerException);
