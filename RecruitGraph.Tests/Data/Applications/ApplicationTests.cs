using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Applications;

public sealed class ApplicationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task Submit_Should_StandInTheFirstStage_With_OneEvent()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        await using var context = database.CreateContext();

        var stored = await context.Applications.Include(a => a.Stage).Include(a => a.Events).SingleAsync();

        stored.Id.ShouldBe(application.Id);
        (stored.Stage.Name, stored.Status, stored.Version).ShouldBe(("NEW", ApplicationStatus.Active, 1));
        (stored.AppliedAt, stored.StageEnteredAt, stored.UpdatedAt).ShouldBe((Now, Now, Now));
        var happened = stored.Events.ShouldHaveSingleItem();
        (happened.Kind, happened.FromStageId, happened.ToStageId, happened.Status, happened.Version)
            .ShouldBe((ApplicationEventKind.Submitted, null, stored.StageId, ApplicationStatus.Active, 1));
        happened.TransactionId.ShouldBeGreaterThan(0UL);
        application.Events.Single().TransactionId.ShouldBe(happened.TransactionId);
    }

    [Theory]
    [InlineData(VacancyStatus.Draft)]
    [InlineData(VacancyStatus.Suspended)]
    public async Task Submit_Should_BeRefused_When_TheVacancyIsNotPublished(VacancyStatus status)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var vacancy = await database.AddVacancyAsync(status);

        (await Should.ThrowAsync<VacancyNotOpenException>(() => database.ApplyAsync(vacancy))).Status.ShouldBe(status);

        (await database.ScalarAsync<long>("select count(*) from applications")).ShouldBe(0);
    }

    [Fact]
    public async Task Submit_Should_BeRefusedByTheDatabase_When_TheCandidateHasAppliedAlready()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var first = await database.ApplyAsync();
        await using var context = database.CreateContext();
        var vacancy = await context.Vacancies.Include(v => v.Stages).SingleAsync();
        var candidate = await context.Candidates.SingleAsync();

        context.Add(Application.Submit(vacancy, candidate, null, Now));
        await Should.ThrowAsync<DuplicateApplicationException>(() => context.SaveChangesAsync());

        (await database.ScalarAsync<long>("select max(id) from applications")).ShouldBe(first.Id);
        (await database.ScalarAsync<long>("select count(*) from application_events")).ShouldBe(1);
    }

    [Fact]
    public async Task Advance_Should_GoThroughAllStages_And_EndHired()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        var reached = new List<string>();
        for (var i = 1; i < StageDefinition.Default.Length; i++)
        {
            var happened = await database.AdvanceAsync(application);
            reached.Add($"{happened.Application.Stage.Name} {happened.Status} {happened.Version}");
        }

        reached.ShouldBe(
            ["SCREENING Active 2", "FIRST_INTERVIEW Active 3", "SECOND_INTERVIEW Active 4", "OFFER Active 5", "HIRED Hired 6"]);
        var refused = await Should.ThrowAsync<InvalidTransitionException>(() => database.AdvanceAsync(application));
        refused.Message.ShouldBe("An application that is HIRED in HIRED cannot advance: no stage follows.");
        await Should.ThrowAsync<InvalidTransitionException>(() =>
            database.TransitionAsync(application.Id, (a, pipeline) => a.Reject(pipeline, null, null, null, Now)));
        (await database.ScalarAsync<long>("select count(*) from application_events")).ShouldBe(6);
    }

    [Fact]
    public async Task MoveTo_Should_GoBack_And_RecordBothStages()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        await database.AdvanceAsync(application);
        var screening = (await database.AdvanceAsync(application)).FromStageId!.Value;

        var happened = await database.TransitionAsync(application.Id, (a, pipeline) =>
            a.MoveTo(pipeline, screening, a.StageId, null, "papers missing", Now.AddHours(1)));

        (happened.Kind, happened.ToStageId, happened.Reason).ShouldBe((ApplicationEventKind.Moved, screening, "papers missing"));
        (happened.Application.StageEnteredAt, happened.Application.AppliedAt).ShouldBe((Now.AddHours(1), Now));
    }

    [Fact]
    public async Task MoveTo_Should_BeRefused_When_TheStageIsThePresentOneOrOfAnotherVacancy()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        var other = (await database.AddVacancyAsync()).Stages.First().Id;

        await Should.ThrowAsync<InvalidTransitionException>(() => database.TransitionAsync(
            application.Id, (a, pipeline) => a.MoveTo(pipeline, a.StageId, null, null, null, Now)));
        await Should.ThrowAsync<StageNotFoundException>(() => database.TransitionAsync(
            application.Id, (a, pipeline) => a.MoveTo(pipeline, other, null, null, null, Now)));

        (await database.ScalarAsync<long>("select count(*) from application_events")).ShouldBe(1);
    }

    [Fact]
    public async Task Withdraw_Should_LetTheCandidateApplyAgain_From_TheFirstStage()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        await database.AdvanceAsync(application);
        await database.TransitionAsync(application.Id, (a, pipeline) => a.Reject(pipeline, null, null, "no", Now));
        await database.TransitionAsync(application.Id, (a, pipeline) => a.Withdraw(pipeline, null, null, null, Now));
        await using var context = database.CreateContext();
        var vacancy = await context.Vacancies.SingleAsync();

        var happened = await context.TransitionAsync(
            application.Id, (a, pipeline) => a.Reopen(vacancy, pipeline, null, Now.AddDays(1)), CancellationToken.None);

        (happened.Kind, happened.Status, happened.Version).ShouldBe((ApplicationEventKind.Reopened, ApplicationStatus.Active, 5));
        (happened.Application.Stage.Name, happened.Application.AppliedAt, happened.Application.StageEnteredAt)
            .ShouldBe(("NEW", Now.AddDays(1), Now.AddDays(1)));
        await Should.ThrowAsync<DuplicateApplicationException>(() => context.TransitionAsync(
            application.Id, (a, pipeline) => a.Reopen(vacancy, pipeline, null, Now), CancellationToken.None));
    }

    [Fact]
    public async Task Reopen_Should_RestartTheTimeInStage_When_ItWasWithdrawnInTheFirstStage()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        await database.TransitionAsync(application.Id, (a, pipeline) => a.Withdraw(pipeline, null, null, null, Now));
        await using var context = database.CreateContext();
        var vacancy = await context.Vacancies.SingleAsync();

        await context.TransitionAsync(
            application.Id, (a, pipeline) => a.Reopen(vacancy, pipeline, null, Now.AddDays(2)), CancellationToken.None);

        (await context.Applications.AsNoTracking().SingleAsync()).StageEnteredAt.ShouldBe(Now.AddDays(2));
    }

    [Fact]
    public async Task Save_Should_BeRefused_When_AUserGetsASecondCandidate()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await database.AddUserAsync();
        foreach (var again in new[] { false, true })
        {
            await using var context = database.CreateContext();
            context.Add(Candidate.Of(await context.Users.SingleAsync(stored => stored.Id == user.Id), Now));
            if (again)
            {
                await Should.ThrowAsync<DuplicateCandidateException>(() => context.SaveChangesAsync());
            }
            else
            {
                await context.SaveChangesAsync();
            }
        }
    }
}
