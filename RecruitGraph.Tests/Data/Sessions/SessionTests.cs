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
        revoked.Revoke(Now);

        expired.IsActive(Now.AddHours(1)).ShouldBeFalse();
        revoked.IsActive(Now).ShouldBeFalse();
        Should.Throw<InvalidOperationException>(() => expired.Rotate([2], Now.AddHours(1), Now.AddHours(2)));
        Should.Throw<InvalidOperationException>(() => revoked.Rotate([2], Now, Now.AddHours(2)));
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
