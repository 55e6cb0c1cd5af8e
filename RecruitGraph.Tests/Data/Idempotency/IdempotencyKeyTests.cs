using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Idempotency;
using RecruitGraph.Data.Stages;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Idempotency;

public sealed class IdempotencyKeyTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;
    private static readonly byte[] Hash = [.. Enumerable.Repeat((byte)7, 32)];

    [Fact]
    public async Task Saving_Should_ChangeOnce_When_TheSameRequestComesOftenAtOnce()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            try
            {
                await AdvanceAsync(database, application.Id, "key");
                return "advanced";
            }
            catch (DuplicateIdempotencyKeyException)
            {
                return "known";
            }
        }));

        outcomes.Order().ShouldBe(["advanced", .. Enumerable.Repeat("known", 7)]);
        (await database.ScalarAsync<long>("select count(*) from application_events")).ShouldBe(2);
        var stored = await database.ReadAsync(context => context.IdempotencyKeys.Include(key => key.Event).SingleAsync());
        (stored.Event!.ApplicationId, stored.Event.Version, stored.Operation).ShouldBe((application.Id, 2, "advanceApplication"));
    }

    [Fact]
    public async Task Keys_Should_BeApart_When_TheScopeIsAnother()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddAsync(IdempotencyKey.Of("user:1", "key", "apply", Hash, null, Now));
        await database.AddAsync(IdempotencyKey.Of("user:2", "key", "apply", Hash, null, Now));

        await Should.ThrowAsync<DuplicateIdempotencyKeyException>(() =>
            database.AddAsync(IdempotencyKey.Of("user:1", "key", "apply", Hash, null, Now)));
    }

    [Fact]
    public async Task DeleteKeysBefore_Should_TakeTheOldOnes_HoweverManyTheyAre()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.ExecuteAsync(
            "insert into idempotency_keys (scope, key, operation, request_hash, created_at) select 'user:1', n, 'apply', sha256('a'), '2026-03-01T09:00:00Z'::timestamptz - n * interval '1 second' from generate_series(0, 2500) as n");

        (await database.ReadAsync(context => context.DeleteKeysBeforeAsync(Now, default))).ShouldBe(2500);
        (await database.ReadAsync(context => context.DeleteKeysBeforeAsync(Now, default))).ShouldBe(0);
        (await database.ReadAsync(context => context.IdempotencyKeys.SingleAsync())).Key.ShouldBe("0");
    }

    [Fact]
    public async Task DeleteKeysBefore_Should_LeaveToOthersWhatTheyDelete()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddAsync(IdempotencyKey.Of("user:1", "key", "apply", Hash, null, Now));
        await using var other = database.CreateContext();
        await using var transaction = await other.Database.BeginTransactionAsync();
        (await other.DeleteKeysBeforeAsync(Now.AddSeconds(1), default)).ShouldBe(1);

        (await database.ReadAsync(context => context.DeleteKeysBeforeAsync(Now.AddSeconds(1), default))).ShouldBe(0);

        await transaction.CommitAsync();
        (await database.ReadAsync(context => context.IdempotencyKeys.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public void EnsureSame_Should_RefuseAnotherRequest()
    {
        var key = IdempotencyKey.Of("user:1", "key", "apply", Hash, null, Now);

        Should.NotThrow(() => key.EnsureSame("apply", Hash));
        Should.Throw<IdempotencyKeyReusedException>(() => key.EnsureSame("move", Hash));
        Should.Throw<IdempotencyKeyReusedException>(() => key.EnsureSame("apply", new byte[32])).Code.ShouldBe("IDEMPOTENCY_KEY_REUSED");
    }

    private static async Task AdvanceAsync(RecruitDatabase database, long applicationId, string key)
    {
        // The key is written before the change, so that of two requests the second waits here and then learns of the first.
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var saved = IdempotencyKey.Of("user:1", key, "advanceApplication", Hash, null, Now);
        context.Add(saved);
        await context.SaveChangesAsync();
        var application = await context.Applications.SingleAsync(stored => stored.Id == applicationId);
        var pipeline = new Pipeline(await context.Stages.Where(stage => stage.VacancyId == application.VacancyId).ToListAsync());
        saved.NoteEvent(application.Advance(pipeline, null, null, null, Now));
        await context.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
