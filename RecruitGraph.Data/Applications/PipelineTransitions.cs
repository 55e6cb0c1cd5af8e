using RecruitGraph.Data.Stages;

namespace RecruitGraph.Data.Applications;

/// <summary>
/// The one table of what may happen to an application. Pure; everything that changes an application asks it.
/// </summary>
/// <remarks>
/// <code>
/// from \ what   Submitted  Advanced  Moved    Rejected  Withdrawn  Reopened
/// (none)        Active     -         -        -         -          -
/// Active        -          Active*   Active*  Rejected  Withdrawn  -
/// Hired         -          -         -        -         Withdrawn  Active**
/// Rejected      -          -         -        -         Withdrawn  Active**
/// Withdrawn     -          -         -        -         -          Active***
/// </code>
/// * Hired where the stage reached is of type <see cref="StageType.Hired"/>. A candidate may take an application back
/// however it stands, as the legacy recruitment API promises.
/// ** Not into a stage of type <see cref="StageType.Hired"/>. HR reopens what was refused or hired by mistake.
/// *** As before, and by the candidate, who applies again; by HR only where HR wrote down that he withdrew.
/// </remarks>
public static class PipelineTransitions
{
    /// <summary>The status afterwards, or null where this may not happen.</summary>
    /// <param name="from">The status before, null for an application that does not exist yet.</param>
    /// <param name="kind">What is to happen.</param>
    /// <param name="reached">The type of the stage the application is in afterwards.</param>
    /// <param name="by">Whose step it is.</param>
    /// <param name="withdrawnBy">Who took it back; null where nobody did.</param>
    public static ApplicationStatus? Next(
        ApplicationStatus? from, ApplicationEventKind kind, StageType reached, PipelineParty by, PipelineParty? withdrawnBy) =>
        (from, kind) switch
        {
            (null, ApplicationEventKind.Submitted) => ApplicationStatus.Active,
            (ApplicationStatus.Active, ApplicationEventKind.Advanced or ApplicationEventKind.Moved) =>
                reached == StageType.Hired ? ApplicationStatus.Hired : ApplicationStatus.Active,
            (ApplicationStatus.Active, ApplicationEventKind.Rejected) => ApplicationStatus.Rejected,
            (ApplicationStatus.Active or ApplicationStatus.Hired or ApplicationStatus.Rejected, ApplicationEventKind.Withdrawn) =>
                ApplicationStatus.Withdrawn,
            (ApplicationStatus.Hired or ApplicationStatus.Rejected, ApplicationEventKind.Reopened)
                when reached != StageType.Hired => ApplicationStatus.Active,
            (ApplicationStatus.Withdrawn, ApplicationEventKind.Reopened)
                when reached != StageType.Hired && (by == PipelineParty.Candidate || withdrawnBy == PipelineParty.Staff) =>
                ApplicationStatus.Active,
            _ => null
        };

    /// <summary>The status that was wanted, whether or not the table allows it; for messages.</summary>
    internal static ApplicationStatus Wanted(ApplicationEventKind kind, StageType reached) => kind switch
    {
        ApplicationEventKind.Rejected => ApplicationStatus.Rejected,
        ApplicationEventKind.Withdrawn => ApplicationStatus.Withdrawn,
        ApplicationEventKind.Advanced or ApplicationEventKind.Moved when reached == StageType.Hired => ApplicationStatus.Hired,
        _ => ApplicationStatus.Active
    };
}
