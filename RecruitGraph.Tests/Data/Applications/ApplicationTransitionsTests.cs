using RecruitGraph.Data.Applications;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Applications;

public sealed class ApplicationTransitionsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task TransitionAsync_Should_ReportThePresentStage_When_TheExpectationIsStale()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        var believed = application.StageId;
        await database.AdvanceAsync(application);

        var conflict = await Should.ThrowAsync<StageConflictException>(() => database.TransitionAsync(
            application.Id, (a, pipeline) => a.Advance(pipeline, believed, null, null, Now)));

        (conflict.ExpectedStage, conflict.Actual.StageName, conflict.Code).ShouldBe(("NEW", "SCREENING", "STAGE_CONFLICT"));
        (await database.ScalarAsync<long>("select count(*) from application_events")).ShouldBe(2);
    }

    [Fact]
    public async Task TransitionAsync_Should_LetExactlyOneWin_When_TwoHoldTheSameVersion()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        await using var slow = database.CreateContext();
        var overtaken = false;

        // The other one saves after this one has loaded and decided, and before it saves.
        var conflict = await Should.ThrowAsync<StageConflictException>(() => slow.TransitionAsync(
            application.Id,
            (a, pipeline) =>
            {
                var happened = a.Advance(pipeline, application.StageId, null, null, Now);
                if (!overtaken)
                {
                    overtaken = true;
                    Overtake(database, application);
                }

                return happened;
            },
            CancellationToken.None));

        overtaken.ShouldBeTrue();
        conflict.Actual.StageName.ShouldBe("SCREENING");
        (await database.ScalarAsync<long>("select count(*) from application_events")).ShouldBe(2);
    }

    [Fact]
    public async Task TransitionAsync_Should_LetExactlyOneWin_When_ManyAdvanceFromTheSameStage()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            try
            {
                await database.TransitionAsync(
                    application.Id, (a, pipeline) => a.Advance(pipeline, application.StageId, null, null, Now));
                return "won";
            }
            catch (StageConflictException conflict)
            {
                return conflict.Actual.StageName;
            }
        }));

        outcomes.Order().ShouldBe([.. Enumerable.Repeat("SCREENING", 11), "won"]);
        (await database.ScalarAsync<long>("select count(*) from application_events")).ShouldBe(2);
    }

    [Fact]
    public async Task TransitionAsync_Should_TryAgain_When_NothingWasExpected()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => database.AdvanceAsync(application)));

        (await database.ScalarAsync<string>("select string_agg(version::text, ',' order by sequence) from application_events"))
            .ShouldBe("1,2,3,4,5");
    }

    [Fact]
    public async Task TransitionAsync_Should_Throw_When_ThereIsNoSuchApplication()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);

        await Should.ThrowAsync<ApplicationNotFoundException>(() => database.TransitionAsync(
            4711, (a, pipeline) => a.Advance(pipeline, null, null, null, Now)));
    }

    private static void Overtake(RecruitDatabase database, Application application) =>
        Task.Run(() => database.AdvanceAsync(application)).GetAwaiter().GetResult();
}
