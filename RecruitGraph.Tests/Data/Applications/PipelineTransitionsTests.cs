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
        [(ApplicationStatus.Rejected, ApplicationEventKind.Withdrawn)] = ApplicationStatus.Withdrawn,
        [(ApplicationStatus.Withdrawn, ApplicationEventKind.Reopened)] = ApplicationStatus.Active
    };

    public static TheoryData<ApplicationStatus?, ApplicationEventKind> Everything()
    {
        var data = new TheoryData<ApplicationStatus?, ApplicationEventKind>();
        foreach (var kind in Enum.GetValues<ApplicationEventKind>())
        {
            data.Add(null, kind);
            foreach (var status in Enum.GetValues<ApplicationStatus>())
            {
                data.Add(status, kind);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Next_Should_AllowExactlyTheTable(ApplicationStatus? from, ApplicationEventKind kind) =>
        PipelineTransitions.Next(from, kind, StageType.Interview)
            .ShouldBe(Allowed.TryGetValue((from, kind), out var status) ? status : null);

    [Theory]
    [InlineData(ApplicationEventKind.Advanced)]
    [InlineData(ApplicationEventKind.Moved)]
    public void Next_Should_Hire_When_TheStageReachedIsOfThatType(ApplicationEventKind kind) =>
        PipelineTransitions.Next(ApplicationStatus.Active, kind, StageType.Hired).ShouldBe(ApplicationStatus.Hired);
}
