namespace RecruitGraph.Data.Profiles;

/// <summary>The user has a profile already; two requests were about to make his first. Load it and go on.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class DuplicateProfileException(Exception? innerException = null)
    : RecruitGraphException("DUPLICATE_PROFILE", "The user has a profile already.", innerException);
