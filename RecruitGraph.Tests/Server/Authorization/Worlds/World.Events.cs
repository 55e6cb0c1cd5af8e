using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.Server.Authorization;

internal sealed partial class World
{
    /// <summary>
    /// Moves of <c>$application</c>, and of one to a vacancy that is not confidential, by the caller where he is the other job
    /// seeker.
    /// </summary>
    public async Task<WorldEvents> ApplicationEventsAsync()
    {
        var subject = (string)await ResolveAsync("application");
        var witness = caller == Caller.Other ? await UserAsync(caller) : await NewUserAsync(Role.JobSeeker);
        var vacancy = await NewPublicVacancyAsync();
        var application = Application.Submit(vacancy, Candidate.Of(witness, Now), witness.Id, Now);
        await UseContextAsync(async context =>
        {
            context.AttachRange(witness, vacancy);
            context.Add(application);
            await context.SaveChangesAsync();
        });
        return new WorldEvents(subject, (string)Id("Application", application.Id), MoveToAndFroAsync);
    }

    private async Task<Vacancy> NewPublicVacancyAsync()
    {
        var vacancy = Vacancy.Create(
            new VacancyDetails("Cook", "Kitchen", "Kazan"), VacancyStatus.Published, (await NewUserAsync(Role.Hr)).Id, Now);
        await SaveAsync(vacancy);
        return vacancy;
    }

    private Task MoveToAndFroAsync(string application) => UseContextAsync(context => context.TransitionAsync(
        GlobalId.Parse<long>(application, "Application"),
        (stored, pipeline) => stored.StageId == pipeline.First.Id
            ? stored.Advance(pipeline, null, null, null, Now)
            : stored.MoveTo(pipeline, pipeline.First.Id, null, null, null, Now),
        CancellationToken.None));
}
