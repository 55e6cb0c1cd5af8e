using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Stages;

namespace RecruitGraph.Tests.Data.Applications;

public sealed class PipelineTransitionsTests
{
    private static readonly Dictionary<(ApplicationStatus?, ApplicationEventKind), ApplicationStatus> Allowed = new()
    {
        [(null, ApplicationEventKind.Submitted)] = ApplicationStatus.Active,
        [(ApplicationStatus.Active, ApplicationEventKind.Advanced)] = ApplicationStatus.Active,
        [(ApplicationStatus.Active, ApplicationEventKind.Moved)] = ApplicationStatus.Active,
        [(ApplicationStatus.Active, ApplicationEventKind.Rejected)] = ApplicationStatus.Rejected,
        [(ApplicationStatus.Active, ApplicationEventKind.Withdrawn)] = ApplicationStatus.Withdrawn,
        [(ApplicationStatus.Hired, ApplicationEventKind.Withdrawn)] = ApplicationStatus.Withdrawn,
        [(ApplicationStatus.Hired, ApplicationEventKind.Reopened)] = ApplicationStatus.Active,
        [(ApplicationStatus.Rejected, ApplicationEventKind.Withdrawn)] = ApplicationStatus.Withdrawn,
        [(ApplicationStatus.Rejected, ApplicationEventKind.Reopened)] = ApplicationStatus.Active,
        [(ApplicationStatus.Withdrawn, ApplicationEventKind.Reopened)] = ApplicationStatus.Active
    };

    // What the stage of the hired changes: it hires, and nothing is reopened into it.
    private static readonly Dictionary<(ApplicationStatus?, ApplicationEventKind), ApplicationStatus?> AtHired = new()
    {
        [(ApplicationStatus.Active, ApplicationEventKind.Advanced)] = ApplicationStatus.Hired,
        [(ApplicationStatus.Active, ApplicationEventKind.Moved)] = ApplicationStatus.Hired,
        [(ApplicationStatus.Hired, ApplicationEventKind.Reopened)] = null,
        [(ApplicationStatus.Rejected, ApplicationEventKind.Reopened)] = null,
        [(ApplicationStatus.Withdrawn, ApplicationEventKind.Reopened)] = null
    };

    public static TheoryData<ApplicationStatus?, ApplicationEventKind, StageType, PipelineParty, PipelineParty?> Everything()
    {
        var data = new TheoryData<ApplicationStatus?, ApplicationEventKind, StageType, PipelineParty, PipelineParty?>();
        foreach (var from in Enum.GetValues<ApplicationStatus>().Cast<ApplicationStatus?>().Prepend(null))
        {
            foreach (var kind in Enum.GetValues<ApplicationEventKind>())
            {
                foreach (var reached in Enum.GetValues<StageType>())
                {
                    foreach (var by in Enum.GetValues<PipelineParty>())
                    {
                        foreach (var withdrawnBy in Enum.GetValues<PipelineParty>().Cast<PipelineParty?>().Append(null))
                        {
                            data.Add(from, kind, reached, by, withdrawnBy);
                        }
                    }
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Next_Should_AllowExactlyTheTable(
        ApplicationStatus? from, ApplicationEventKind kind, StageType reached, PipelineParty by, PipelineParty? withdrawnBy)
    {
        ApplicationStatus? expected = Allowed.TryGetValue((from, kind), out var status) ? status : null;
        if (reached == StageType.Hired && AtHired.TryGetValue((from, kind), out var atHired))
        {
            expected = atHired;
        }

        // What the candidate took back, he alone takes up again.
        if (from == ApplicationStatus.Withdrawn && by == PipelineParty.Staff && withdrawnBy != PipelineParty.Staff)
        {
            expected = null;
        }

        PipelineTransitions.Next(from, kind, reached, by, withdrawnBy).ShouldBe(expected);
    }
}
