using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.SignInLog;

public sealed class SignInLogEntryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Write_Should_KeepWhoFromWhereAndWhen()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var (user, admin) = (await database.AddUserAsync(), await database.AddUserAsync());
        await database.AddAsync(SignInLogEntry.Write(
            user.Id, SignInOperation.SignOut, "::ffff:255.255.255.255", admin.Id, RecruitDatabase.Now.AddTicks(7)));

        var stored = await database.ReadAsync(context => context.SignInLogEntries.SingleAsync());

        (stored.UserId, stored.OperatorId, stored.Ip, stored.Operation, stored.OccurredAt)
            .ShouldBe((user.Id, admin.Id, "::ffff:255.255.255.255", SignInOperation.SignOut, RecruitDatabase.Now));
    }
}
