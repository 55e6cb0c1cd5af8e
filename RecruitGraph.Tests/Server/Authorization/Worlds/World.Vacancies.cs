using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Tests.Server.Authorization;

internal sealed partial class World
{
    /// <summary>
    /// A vacancy of the owner, who is HR; <see cref="Caller.Hr"/> is in its team. Names <c>$vacancyVersion</c>, <c>$stages</c>, <c>$newStage</c>,
    /// <c>$screeningStage</c>, <c>$interviewStage</c>, <c>$offerStage</c> and <c>$hiredStage</c> too.
    /// </summary>
    public async Task<object> VacancyAsync(VacancyStatus status, bool isConfidential = false)
    {
        var vacancy = await NewVacancyAsync(await OwnerAsync(Role.Hr), status, isConfidential);
        return Id("Vacancy", vacancy.Id);
    }

    private async Task<Vacancy> NewVacancyAsync(User owner, VacancyStatus status, bool isConfidential)
    {
        var details = new VacancyDetails("Baker", "Bakery", "Harbin") { IsConfidential = isConfidential };
        var vacancy = Vacancy.Create(details, status, owner.Id, Now);
        vacancy.AddTeamMember((await UserAsync(Caller.Hr)).Id, owner.Id, Now);
        await SaveAsync(vacancy);
        Name("vacancyVersion", vacancy.Version);
        Name("stages", vacancy.Stages.OrderBy(stage => stage.Position).Select(stage => Id("Stage", stage.Id)).ToList());
        foreach (var stage in vacancy.Stages)
        {
            Name(StageName(stage.Type), Id("Stage", stage.Id));
        }

        return vacancy;
    }

    private static string StageName(StageType type) => type switch
    {
        StageType.Applied => "newStage",
        StageType.Screening => "screeningStage",
        StageType.Interview => "interviewStage",
        StageType.Offer => "offerStage",
        StageType.Hired => "hiredStage",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "The stage has no name here."),
    };
}
