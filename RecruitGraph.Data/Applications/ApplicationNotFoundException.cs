namespace RecruitGraph.Data.Applications;

/// <summary>There is no such application.</summary>
/// <param name="applicationId">The id that was asked for.</param>
public sealed class ApplicationNotFoundException(long applicationId)
    : RecruitGraphException("APPLICATION_NOT_FOUND", "There is no such application.")
{
    public long ApplicationId { get; } = applicationId;
}
