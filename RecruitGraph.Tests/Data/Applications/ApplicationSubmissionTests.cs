using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Applications;

public sealed class ApplicationSubmissionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task ApplyAsync_Should_MakeOneApplication_When_TheUserClicksOftenAtOnce()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var vacancy = await database.AddVacancyAsync();
        var user = await database.AddUserAsync(Role.JobSeeker);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            try
            {
                await ApplyAsync(database, vacancy.Id, user.Id);
                return "applied";
            }
            catch (DuplicateApplicationException)
            {
                return "refused";
            }
        }));

        outcomes.Order().ShouldBe(["applied", .. Enumerable.Repeat("refused", 7)]);
        (await database.ScalarAsync<long>("select count(*) from candidates")).ShouldBe(1);
        (await database.ScalarAsync<long>("select count(*) from application_events")).ShouldBe(1);
    }

    [Fact]
    public async Task ApplyAsync_Should_UseTheSameCandidate_When_TheUserAppliesElsewhere()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await database.AddUserAsync(Role.JobSeeker);

        var first = await ApplyAsync(database, (await database.AddVacancyAsync()).Id, user.Id);
        var second = await ApplyAsync(database, (await database.AddVacancyAsync()).Id, user.Id);

        second.CandidateId.ShouldBe(first.CandidateId);
        second.Events.Single().ActorId.ShouldBe(user.Id);
    }

    [Fact]
    public async Task ApplyAsync_Should_Reopen_When_TheUserHadTakenItBack()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var vacancy = await database.AddVacancyAsync();
        var user = await database.AddUserAsync(Role.JobSeeker);
        var first = await ApplyAsync(database, vacancy.Id, user.Id);
        await database.AdvanceAsync(first);
        await database.TransitionAsync(first.Id, (a, pipeline) => a.Withdraw(pipeline, null, user.Id, null, Now));

        var again = await ApplyAsync(database, vacancy.Id, user.Id);

        (again.Id, again.Status, again.Stage.Name, again.Version).ShouldBe((first.Id, ApplicationStatus.Active, "NEW", 4));
    }

    [Fact]
    public async Task ApplyAsync_Should_ChangeNothing_When_TheVacancyIsNotOpen()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var vacancy = await database.AddVacancyAsync(VacancyStatus.Suspended);
        var user = await database.AddUserAsync(Role.JobSeeker);

        await Should.ThrowAsync<VacancyNotOpenException>(() => ApplyAsync(database, vacancy.Id, user.Id));

        (await database.ScalarAsync<long>("select count(*) from candidates")).ShouldBe(0);
        (await database.ScalarAsync<long>("select count(*) from applications")).ShouldBe(0);
    }

    private static async Task<Application> ApplyAsync(RecruitDatabase database, long vacancyId, long userId)
    {
        await using var context = database.CreateContext();
        var vacancy = await context.Vacancies.Include(v => v.Stages).SingleAsync(v => v.Id == vacancyId);
        return await context.ApplyAsync(vacancy, userId, Now, CancellationToken.None);
    }
}
