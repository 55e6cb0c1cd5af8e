using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Tests.Server.Authorization;

internal sealed partial class World
{
    /// <summary>
    /// An application of the owner to a confidential vacancy, in <c>$newStage</c>. Names <c>$candidate</c>, <c>$appliedVacancy</c>
    /// and its stages too.
    /// </summary>
    public async Task<object> ApplicationAsync()
    {
        var owner = await OwnerAsync();
        var vacancy = await NewVacancyAsync(await NewUserAsync(Role.Hr), VacancyStatus.Published, isConfidential: true);
        var candidate = Candidate.Of(owner, Now);
        var application = Application.Submit(vacancy, candidate, owner.Id, Now);
        await UseContextAsync(async context =>
        {
            context.AttachRange(owner, vacancy);
            context.Add(application);
            await context.SaveChangesAsync();
        });
        Name("candidate", Id("Candidate", candidate.Id));
        Name("appliedVacancy", Id("Vacancy", vacancy.Id));
        return Id("Application", application.Id);
    }
}
