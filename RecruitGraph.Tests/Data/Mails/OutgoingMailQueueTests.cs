using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Mails;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Mails;

public sealed class OutgoingMailQueueTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task ClaimAsync_Should_GiveEachMailToOneWorker_When_ManyClaimAtOnce()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await WriteAsync(database, 40);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            var mine = new List<long>();
            while (await ClaimAsync(database, Now, 3) is { Count: > 0 } ids)
            {
                mine.AddRange(ids);
            }

            return mine;
        }));

        claims.SelectMany(ids => ids).Order().ShouldBe(Enumerable.Range(1, 40).Select(id => (long)id));
    }

    [Fact]
    public async Task ClaimAsync_Should_PassOverWhatAnotherIsClaiming_And_TakeItBack_When_ThatTransactionDies()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await WriteAsync(database, 2);
        await using var dying = database.CreateContext();
        await using (await dying.Database.BeginTransactionAsync())
        {
            (await Queue(database).ClaimAsync(dying, 1, Lease, Now, default)).Single().Id.ShouldBe(1);

            (await ClaimAsync(database, Now, 5)).ShouldBe([2]);

            await database.KillAsync(dying);
            await Should.ThrowAsync<Exception>(() => dying.OutgoingMails.CountAsync());
        }

        (await ClaimAsync(database, Now, 5)).ShouldBe([1]);
        (await database.ScalarAsync<int>("select attempts from outgoing_mails where id = 1")).ShouldBe(1);
    }

    [Fact]
    public async Task ClaimAsync_Should_GiveAMailAgain_When_TheLeaseHasEnded()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await WriteAsync(database, 1);

        (await ClaimAsync(database, Now.AddTicks(-10), 1)).ShouldBeEmpty();
        (await ClaimAsync(database, Now, 1)).ShouldBe([1]);
        (await ClaimAsync(database, Now + Lease - TimeSpan.FromMicroseconds(1), 1)).ShouldBeEmpty();
        (await ClaimAsync(database, Now + Lease, 1)).ShouldBe([1]);
    }

    [Fact]
    public async Task SaveChanges_Should_BeRefused_When_AnotherClaimedAfterTheLease()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await WriteAsync(database, 1);
        await using var slow = database.CreateContext();
        var mail = (await Queue(database).ClaimAsync(slow, 1, Lease, Now, default)).Single();
        (await ClaimAsync(database, Now + Lease, 1)).ShouldBe([1]);

        mail.NoteSent(Now + Lease);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync());

        (await database.ReadAsync(context => context.OutgoingMails.SingleAsync())).SentAt.ShouldBeNull();
    }

    [Fact]
    public async Task NoteFailure_Should_WaitLongerEachTime_And_GiveUpInTheEnd()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await WriteAsync(database, 1);
        var now = Now;
        var pauses = new List<double>();

        for (var attempt = 1; attempt <= OutgoingMail.MaxAttempts; attempt++)
        {
            await using var context = database.CreateContext();
            var mail = (await Queue(database).ClaimAsync(context, 1, Lease, now, default)).ShouldHaveSingleItem();
            mail.Attempts.ShouldBe(attempt);
            mail.NoteFailure(now);
            await context.SaveChangesAsync();
            pauses.Add((mail.NextAttemptAt - now).TotalMinutes);
            now = mail.NextAttemptAt;
        }

        pauses.ShouldBe([1, 2, 4, 8, 16, 32, 64, Lease.TotalMinutes]);
        var given = await database.ReadAsync(context => context.OutgoingMails.SingleAsync());
        (given.FailedAt is not null, given.Recipient, given.Body).ShouldBe((true, null, null));
        (await ClaimAsync(database, now.AddYears(1), 1)).ShouldBeEmpty();
    }

    private static IOutgoingMailQueue Queue(RecruitDatabase database) => database.Service<IOutgoingMailQueue>();

    private static Task<List<long>> ClaimAsync(RecruitDatabase database, DateTimeOffset now, int limit) =>
        database.ReadAsync(async (RecruitContext context) =>
            (await Queue(database).ClaimAsync(context, limit, Lease, now, default)).Select(mail => mail.Id).ToList());

    private static async Task WriteAsync(RecruitDatabase database, int count)
    {
        await using var context = database.CreateContext();
        for (var i = 0; i < count; i++)
        {
            context.Add(OutgoingMail.Write(OutgoingMailKind.EmailConfirmation, null, "anna@example.org", "Hello", "Anna", Now));
        }

        await context.SaveChangesAsync();
    }
}
