namespace RecruitGraph.Data.Applications;

/// <summary>There is no such application, or the caller may not see it.</summary>
public sealed class ApplicationNotFoundException()
    : RecruitGraphException("APPLICATION_NOT_FOUND", "There is no such application.");
