namespace RecruitGraph.Data.Applications;

/// <summary>The candidate has already applied to this vacancy, and did not take it back.</summary>
/// <param name="innerException">What the database said, where it was the database that refused.</param>
public sealed class DuplicateApplicationException(Exception? innerException = null)
    : RecruitGraphException("DUPLICATE_APPLICATION", "The candidate has already applied to this vacancy.", innerException);
