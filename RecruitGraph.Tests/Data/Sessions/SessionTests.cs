using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Sessions;

public sealed class SessionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task Rotate_Should_RememberTheSpentToken()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var id = await StartAsync(database);

        await RotateAsync(database, id, [2]);
        await RotateAsync(database, id, [3]);

        await using var context = database.CreateContext();
        (await context.Sessions.SingleAsync()).RefreshTokenHash.ShouldBe([3]);
        (await context.SpentRefreshTokens.SingleAsync(token => token.Hash == new byte[] { 1 })).SessionId.ShouldBe(id);
        (await context.SpentRefreshTokens.CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Rotate_Should_LetOneWin_When_OneTokenIsExchangedTwiceAtOnce()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var id = await StartAsync(database);
        await using var first = database.CreateContext();
        await using var second = database.CreateContext();
        (await first.Sessions.SingleAsync(session => session.Id == id)).Rotate([2], Now, Now.AddDays(1));
        (await second.Sessions.SingleAsync(session => session.Id == id)).Rotate([3], Now, Now.AddDays(1));

        await first.SaveChangesAsync();
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());

        await using var context = database.CreateContext();
        (await context.Sessions.SingleAsync()).RefreshTokenHash.ShouldBe([2]);
    }

    [Fact]
    public void Rotate_Should_BeRefused_When_TheSessionHasEnded()
    {
        var expired = Session.Start(1, [1], Now, Now.AddHours(1));
        var revoked = Session.Start(1, [1], Now, Now.AddHours(1));
        revoked.Revoke(SessionEndReason.SignedOut, Now);

        expired.IsActive(Now.AddHours(1)).ShouldBeFalse();
        revoked.IsActive(Now).ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => expired.Rotate([2], Now.AddHours(1), Now.AddHours(2)));
        Should.Throw<InvalidOperationException>(() => revoked.Rotate([2], Now, Now.AddHours(2)));
    }

    [Fact]
    public void Revoke_Should_KeepTheFirstReason()
    {
        var session = Session.Start(1, [1], Now, Now.AddHours(1), "203.0.113.7");

        session.Revoke(SessionEndReason.SignedOut, Now);
        session.Revoke(SessionEndReason.Blocked, Now.AddMinutes(1));

        (session.RevokedAt, session.EndReason, session.Ip).ShouldBe((Now, SessionEndReason.SignedOut, "203.0.113.7"));
    }

    [Fact]
    public async Task RevokeSessionsAsync_Should_EndWhatHolds_And_LeaveTheRest()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var (user, other) = (await database.AddUserAsync(), await database.AddUserAsync());
        var holding = await database.AddAsync(Session.Start(user.Id, [1], Now, Now.AddDays(1)));
        var kept = await database.AddAsync(Session.Start(user.Id, [2], Now, Now.AddDays(1)));
        var foreign = await database.AddAsync(Session.Start(other.Id, [3], Now, Now.AddDays(1)));
        var expired = await database.AddAsync(Session.Start(user.Id, [4], Now.AddDays(-2), Now));
        var signedOut = Session.Start(user.Id, [5], Now, Now.AddDays(1));
        signedOut.Revoke(SessionEndReason.SignedOut, Now);
        await database.AddAsync(signedOut);

        (await database.ReadAsync(context => context.RevokeSessionsAsync(
            user.Id, SessionEndReason.PasswordChanged, Now, kept.Id, default))).ShouldBe(1);

        var reasons = await database.ReadAsync(context => context.Sessions.ToDictionaryAsync(s => s.Id, s => s.EndReason));
        (reasons[holding.Id], reasons[kept.Id], reasons[foreign.Id], reasons[expired.Id], reasons[signedOut.Id])
            .ShouldBe((SessionEndReason.PasswordChanged, null, null, null, SessionEndReason.SignedOut));
    }

    private static async Task<long> StartAsync(RecruitDatabase database)
    {
        var user = await database.AddUserAsync();
        await using var context = database.CreateContext();
        var session = Session.Start(user.Id, [1], Now, Now.AddDays(1));
        context.Add(session);
        await context.SaveChangesAsync();
        return session.Id;
    }

    private static async Task RotateAsync(RecruitDatabase database, long id, byte[] hash)
    {
        await using var context = database.CreateContext();
        (await context.Sessions.SingleAsync(session => session.Id == id)).Rotate(hash, Now, Now.AddDays(1));
        await context.SaveChangesAsync();
    }
}
