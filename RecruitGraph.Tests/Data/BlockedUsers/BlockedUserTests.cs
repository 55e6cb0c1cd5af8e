using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.BlockedUsers;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.BlockedUsers;

public sealed class BlockedUserTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task Block_Should_BeRefused_While_ABlockHolds()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await database.AddUserAsync();
        await database.AddAsync(BlockedUser.Block(user.Id, "spam", null, Now));

        await Should.ThrowAsync<UserAlreadyBlockedException>(() => database.AddAsync(BlockedUser.Block(user.Id, "again", null, Now)));

        await database.ChangeAsync(context => context.BlockedUsers.SingleAsync(), block => block.Lift(user.Id, Now));
        await database.AddAsync(BlockedUser.Block(user.Id, "again", null, Now));
        (await database.ReadAsync(context => context.BlockedUsers.Holding().SingleAsync())).Reason.ShouldBe("again");
    }

    [Fact]
    public void Lift_Should_ChangeNothing_When_ItWasLiftedBefore()
    {
        var block = BlockedUser.Block(1, "spam", null, Now);

        block.Lift(2, Now);
        block.Lift(3, Now.AddDays(1));

        (block.LiftedById, block.LiftedAt).ShouldBe((2L, Now));
    }

    [Fact]
    public async Task Lift_Should_LetOneWin_When_TwoLiftAtOnce()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await database.AddUserAsync();
        await database.AddAsync(BlockedUser.Block(user.Id, "spam", null, Now));
        await using var first = database.CreateContext();
        await using var second = database.CreateContext();
        (await first.BlockedUsers.SingleAsync()).Lift(user.Id, Now);
        (await second.BlockedUsers.SingleAsync()).Lift(user.Id, Now.AddDays(1));

        await first.SaveChangesAsync();
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());

        (await database.ReadAsync(context => context.BlockedUsers.SingleAsync())).LiftedAt.ShouldBe(Now);
    }
}
