using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Events;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Events;

public sealed class ApplicationEventStreamTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task SubscribeAsync_Should_DeliverWhatComesAfter_And_NothingBefore()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        await using var subscription = await SubscribeAsync(database);

        await database.AdvanceAsync(application);
        await database.AdvanceAsync(application);

        (await TakeAsync(subscription, 2)).Select(e => e.Version).ShouldBe([2, 3]);
    }

    [Fact]
    public async Task SubscribeAsync_Should_KeepToTheFilter()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var vacancy = await database.AddVacancyAsync();
        await using var ofVacancy = await SubscribeAsync(database, new() { VacancyId = vacancy.Id });
        await using var ofAll = await SubscribeAsync(database);

        var other = await database.ApplyAsync();
        var wanted = await database.ApplyAsync(vacancy);

        (await TakeAsync(ofVacancy, 1)).Single().ApplicationId.ShouldBe(wanted.Id);
        (await TakeAsync(ofAll, 2)).Select(e => e.ApplicationId).ShouldBe([other.Id, wanted.Id]);
    }

    [Fact]
    public async Task SubscribeAsync_Should_BeginExactlyNow_While_AnOlderTransactionHoldsEventsBack()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var early = await database.ApplyAsync();
        var before = await database.ApplyAsync();
        var after = await database.ApplyAsync();
        await using var slow = database.CreateContext();
        await using var transaction = await slow.Database.BeginTransactionAsync();
        var stored = await slow.Applications.SingleAsync(a => a.Id == early.Id);
        stored.Advance(new(await slow.Stages.Where(s => s.VacancyId == stored.VacancyId).ToListAsync()), null, null, null, RecruitDatabase.Now);
        await slow.SaveChangesAsync();
        await database.AdvanceAsync(before);

        await using var subscription = await SubscribeAsync(database);
        await database.AdvanceAsync(after);
        await transaction.CommitAsync();

        // What a query would have shown at the moment of subscribing is not told again; what it would not have, is.
        (await TakeAsync(subscription, 2)).Select(e => e.ApplicationId).ShouldBe([early.Id, after.Id]);
    }

    [Fact]
    public async Task SubscribeAsync_Should_ReplayThenGoLive_When_ACursorIsGiven()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres, options => options.ReadBatchSize = 2);
        var application = await database.ApplyAsync();
        await using var first = await SubscribeAsync(database);
        for (var i = 0; i < 3; i++)
        {
            await database.AdvanceAsync(application);
        }

        var seen = ApplicationEventCursor.Behind((await TakeAsync(first, 3))[0]);
        await using var resumed = await SubscribeAsync(database, after: seen);
        await database.AdvanceAsync(application);

        (await TakeAsync(resumed, 3)).Select(e => e.Version).ShouldBe([3, 4, 5]);
    }

    [Fact]
    public async Task SubscribeAsync_Should_LoseAndDoubleNothing_While_ManyWrite()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var vacancy = await database.AddVacancyAsync();
        var applications = new List<Application>();
        for (var i = 0; i < 8; i++)
        {
            applications.Add(await database.ApplyAsync(vacancy));
        }

        await using var whole = await SubscribeAsync(database);
        var writing = Task.WhenAll(applications.Select(async application =>
        {
            for (var i = 0; i < 5; i++)
            {
                await database.AdvanceAsync(application);
            }
        }));

        // A second subscriber comes back again and again, each time after the last event it received.
        var resumed = new List<ApplicationEvent> { (await TakeAsync(whole, 1))[0] };
        while (resumed.Count < 40)
        {
            await using var subscription = await SubscribeAsync(database, after: ApplicationEventCursor.Behind(resumed[^1]));
            resumed.AddRange(await TakeAsync(subscription, Math.Min(7, 40 - resumed.Count)));
        }

        await writing;
        resumed.Select(e => e.Sequence).Distinct().Count().ShouldBe(40);
        resumed.Select(ApplicationEventCursor.Behind).ShouldBe(resumed.Select(ApplicationEventCursor.Behind).Order());
        foreach (var application in applications)
        {
            resumed.Where(e => e.ApplicationId == application.Id).Select(e => e.Version).ShouldBe([2, 3, 4, 5, 6]);
        }
    }

    [Fact]
    public async Task Enumeration_Should_EndWithACode_After_EverythingThatFitted_When_TheConsumerIsSlow()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres, options => options.BufferSize = 3);
        var application = await database.ApplyAsync();
        await using var slow = await SubscribeAsync(database);
        await using var quick = await SubscribeAsync(database);
        using var patience = new CancellationTokenSource(Patience);
        await using var step = quick.GetAsyncEnumerator(patience.Token);
        for (var i = 0; i < 5; i++)
        {
            await database.AdvanceAsync(application);
            (await step.MoveNextAsync()).ShouldBeTrue();
        }

        var received = new List<int>();
        var ended = await Should.ThrowAsync<SlowConsumerException>(async () =>
        {
            await foreach (var happened in slow)
            {
                received.Add(happened.Version);
            }
        });

        // The event that was there before may have taken one of the three places.
        received.Count.ShouldBeInRange(2, 3);
        received.ShouldBe(Enumerable.Range(2, received.Count));
        ended.Code.ShouldBe("SLOW_CONSUMER");
    }

    [Fact]
    public async Task SubscribeAsync_Should_DemandResync_When_TooMuchWasMissed()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres, options => options.MaxReplay = 2);
        var application = await database.ApplyAsync();
        await using var live = await SubscribeAsync(database);
        await database.AdvanceAsync(application);
        await database.AdvanceAsync(application);
        await TakeAsync(live, 2);

        var refused = await Should.ThrowAsync<ResyncRequiredException>(() => SubscribeAsync(database, after: ApplicationEventCursor.Start));

        refused.Code.ShouldBe("RESYNC_REQUIRED");
    }

    [Fact]
    public async Task Stream_Should_CatchUp_When_TheListeningConnectionIsKilled()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres, options => options.ReconnectDelay = TimeSpan.FromMilliseconds(50));
        var application = await database.ApplyAsync();
        await using var subscription = await SubscribeAsync(database);
        var received = TakeAsync(subscription, 2);
        await database.AdvanceAsync(application);

        // Asked until the listener is there: it connects beside the first subscriber.
        while (await database.ScalarAsync<long>(
            """
            select count(*) filter (where pg_terminate_backend(pid))
            from pg_stat_activity where datname = current_database() and query = 'listen application_events'
            """) == 0)
        {
            await Task.Yield();
        }

        await database.AdvanceAsync(application);

        (await received).Select(e => e.Version).ShouldBe([2, 3]);
    }

    [Fact]
    public async Task Enumeration_Should_End_When_TheStreamIsStopped()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await using var subscription = await SubscribeAsync(database);

        await database.Stream.DisposeAsync();

        (await TakeAsync(subscription, 1)).ShouldBeEmpty();
        await Should.ThrowAsync<ObjectDisposedException>(() => SubscribeAsync(database));
    }

    private static Task<ApplicationEventSubscription> SubscribeAsync(
        RecruitDatabase database, ApplicationEventFilter? filter = null, ApplicationEventCursor? after = null) =>
        database.Stream.SubscribeAsync(filter ?? ApplicationEventFilter.All, after, CancellationToken.None);

    private static async Task<List<ApplicationEvent>> TakeAsync(ApplicationEventSubscription subscription, int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        var events = new List<ApplicationEvent>();
        await foreach (var happened in subscription.WithCancellation(patience.Token))
        {
            events.Add(happened);
            if (events.Count == count)
            {
                break;
            }
        }

        return events;
    }
}
