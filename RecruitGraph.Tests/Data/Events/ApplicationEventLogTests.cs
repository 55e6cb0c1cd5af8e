using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Events;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Events;

public sealed class ApplicationEventLogTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly ApplicationEventFilter All = ApplicationEventFilter.All;

    [Fact]
    public async Task ReadAsync_Should_GoOnFromTheCursor()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        await database.AdvanceAsync(application);
        await database.AdvanceAsync(application);
        await database.SettleAsync();

        var first = await database.Log.ReadAsync(ApplicationEventCursor.Start, All, 2, CancellationToken.None);
        var second = await database.Log.ReadAsync(
            ApplicationEventCursor.Behind(first.Events[^1]), All, 2, CancellationToken.None);

        first.Events.Select(e => e.Version).ShouldBe([1, 2]);
        second.Events.Select(e => e.Version).ShouldBe([3]);
    }

    [Fact]
    public async Task ReadAsync_Should_GiveTheWholeEvent()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var actor = await database.AddUserAsync();
        var application = await database.ApplyAsync();
        var written = await database.TransitionAsync(application.Id, (a, pipeline) =>
            a.Advance(pipeline, null, actor.Id, "because", RecruitDatabase.Now.AddMinutes(3)));
        await database.SettleAsync();

        var page = await database.Log.ReadAsync(ApplicationEventCursor.Start, All, 10, CancellationToken.None);

        var read = page.Events[1];
        (read.Sequence, read.TransactionId, read.ApplicationId, read.VacancyId, read.Kind, read.Status, read.Version)
            .ShouldBe((written.Sequence, written.TransactionId, application.Id, application.VacancyId, written.Kind, written.Status, 2));
        (read.FromStageId, read.ToStageId, read.ActorId, read.Reason, read.OccurredAt)
            .ShouldBe((application.StageId, written.ToStageId, actor.Id, "because", RecruitDatabase.Now.AddMinutes(3)));
    }

    [Fact]
    public async Task ReadAsync_Should_StayBehindARunningTransaction_So_That_NoneIsSkipped()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var early = await database.ApplyAsync();
        var late = await database.ApplyAsync();
        await database.SettleAsync();
        var start = await database.Log.GetPositionAsync(CancellationToken.None);

        // The first to begin is the last to commit.
        await using var slow = database.CreateContext();
        await using var transaction = await slow.Database.BeginTransactionAsync();
        await slow.Applications.Where(a => a.Id == early.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.UpdatedAt, RecruitDatabase.Now));
        await database.AdvanceAsync(late);

        var held = await database.Log.ReadAsync(start, All, 10, CancellationToken.None);
        held.Events.ShouldBeEmpty();
        held.HasUnsettled.ShouldBeTrue();

        var stored = await slow.Applications.SingleAsync(a => a.Id == early.Id);
        stored.Advance(new(await slow.Stages.Where(s => s.VacancyId == stored.VacancyId).ToListAsync()), null, null, null, RecruitDatabase.Now);
        await slow.SaveChangesAsync();
        await transaction.CommitAsync();
        await database.SettleAsync();

        var settled = await database.Log.ReadAsync(start, All, 10, CancellationToken.None);
        settled.Events.Select(e => e.ApplicationId).ShouldBe([early.Id, late.Id]);
        settled.Events[0].Sequence.ShouldBeGreaterThan(settled.Events[1].Sequence);
        settled.HasUnsettled.ShouldBeFalse();
    }

    [Fact]
    public async Task ReadAsync_Should_KeepToTheFilter()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var vacancy = await database.AddVacancyAsync();
        var first = await database.ApplyAsync(vacancy);
        var second = await database.ApplyAsync(vacancy);
        await database.ApplyAsync();
        await database.SettleAsync();

        (await ReadAsync(new() { VacancyId = vacancy.Id })).ShouldBe([first.Id, second.Id]);
        (await ReadAsync(new() { ApplicationId = second.Id })).ShouldBe([second.Id]);
        (await ReadAsync(new() { VacancyId = vacancy.Id, ApplicationId = first.Id })).ShouldBe([first.Id]);
        (await ReadAsync(All)).Count.ShouldBe(3);
        (await database.Log.CountAsync(ApplicationEventCursor.Start, new() { VacancyId = vacancy.Id }, 10, CancellationToken.None)).ShouldBe(2);
        (await database.Log.CountAsync(ApplicationEventCursor.Start, All, 2, CancellationToken.None)).ShouldBe(2);

        async Task<List<long>> ReadAsync(ApplicationEventFilter filter) =>
            [.. (await database.Log.ReadAsync(ApplicationEventCursor.Start, filter, 10, CancellationToken.None)).Events.Select(e => e.ApplicationId)];
    }

    [Fact]
    public async Task ReadAsync_Should_DemandResync_When_TheCursorIsOfTheFuture()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var cursor = new ApplicationEventCursor(ulong.MaxValue / 2, 1);

        await Should.ThrowAsync<ResyncRequiredException>(() => database.Log.ReadAsync(cursor, All, 10, CancellationToken.None));
    }

    [Fact]
    public async Task AdoptRestoredAsync_Should_MakeTheLogReadable_When_ItsTransactionsAreOfAnotherServer()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        await database.AdvanceAsync(application);
        await database.ExecuteAsync(
            """
            alter table application_events disable trigger application_events_refuse_change;
            update application_events set transaction_id = (9000000000 - version)::text::xid8;
            alter table application_events enable trigger application_events_refuse_change;
            """);
        (await database.Log.ReadAsync(ApplicationEventCursor.Start, All, 10, CancellationToken.None)).Events.ShouldBeEmpty();

        (await database.Log.AdoptRestoredAsync(CancellationToken.None)).ShouldBe(2);
        (await database.Log.AdoptRestoredAsync(CancellationToken.None)).ShouldBe(0);
        await database.AdvanceAsync(application);
        await database.SettleAsync();

        var page = await database.Log.ReadAsync(ApplicationEventCursor.Start, All, 10, CancellationToken.None);
        page.Events.Select(e => e.Version).ShouldBe([1, 2, 3]);
        page.HasUnsettled.ShouldBeFalse();
        await Should.ThrowAsync<ResyncRequiredException>(() => database.Log.ReadAsync(
            new ApplicationEventCursor(8_999_999_999, 1), All, 10, CancellationToken.None));
    }

    [Fact]
    public async Task Events_Should_BeRefusedAnyOtherChange_While_ARestoredLogIsAdopted()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.ApplyAsync();

        foreach (var sql in new[] { "update application_events set reason = 'x'", "delete from application_events" })
        {
            await Should.ThrowAsync<Npgsql.PostgresException>(() => database.ExecuteAsync(
                $"begin; set local recruitgraph.adopting_restored_events = on; {sql}; commit"));
        }
    }

    [Theory]
    [InlineData("update application_events set reason = 'x'")]
    [InlineData("update application_events set reason = null, kind = 1")]
    [InlineData("update application_events set reason = null, occurred_at = occurred_at - interval '1 day'")]
    [InlineData("delete from application_events")]
    [InlineData("truncate application_events")]
    public async Task Events_Should_BeRefusedAnyOtherChange_While_WordsAreForgotten(string sql)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.ApplyAsync();

        await Should.ThrowAsync<Npgsql.PostgresException>(() => database.ExecuteAsync(
            $"begin; set local recruitgraph.forgetting_event_reasons = on; {sql}; commit"));
        await Should.ThrowAsync<Npgsql.PostgresException>(() => database.ExecuteAsync("update application_events set reason = null"));
    }
}
