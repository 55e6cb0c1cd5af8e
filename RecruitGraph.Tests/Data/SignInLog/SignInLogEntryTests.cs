using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.Data.Users;
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

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.0/24")]
    [InlineData("2001:db8:7:1::7", "2001:db8:7::/48")]
    [InlineData(null, null)]
    public void WriteFailure_Should_KeepTheNetworkAlone_When_NobodyHasTheName(string? ip, string? expected)
    {
        SignInLogEntry.WriteFailure(null, SignInOutcome.UnknownUser, ip, RecruitDatabase.Now).Ip.ShouldBe(expected);
        SignInLogEntry.WriteFailure(7, SignInOutcome.WrongPassword, ip, RecruitDatabase.Now).Ip.ShouldBe(ip);
    }

    [Fact]
    public async Task NoteFailedSignInAsync_Should_KeepTheLatest_When_ThereAreTooMany()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await database.AddUserAsync();
        await database.ExecuteAsync(
            $"""
            insert into sign_in_log_entries (user_id, operation, outcome, occurred_at)
            select whose.id, 0, whose.outcome, now()
            from (values (null, 5), ({user.Id}, 1), ({user.Id}, 0)) as whose (id, outcome), generate_series(1, {FailedSignIns.Kept + 10})
            """);

        await NoteAsync(null, SignInOutcome.UnknownUser);
        (await CountsAsync()).ShouldBe((FailedSignIns.Kept, FailedSignIns.Kept + 10, FailedSignIns.Kept + 10));
        await NoteAsync(user, SignInOutcome.WrongPassword);
        (await CountsAsync()).ShouldBe((FailedSignIns.Kept, FailedSignIns.Kept, FailedSignIns.Kept + 10));
        var latest = await database.ReadAsync(context => context.SignInLogEntries.MaxAsync(entry => entry.Id));
        (await database.ReadAsync(context => context.SignInLogEntries.SingleAsync(entry => entry.Id == latest))).UserId.ShouldBe(user.Id);

        Task NoteAsync(User? whose, SignInOutcome outcome) => database.ReadAsync(async context =>
        {
            var stored = whose is null ? null : await context.Users.SingleAsync(stored => stored.Id == whose.Id);
            await context.NoteFailedSignInAsync(stored, outcome, "203.0.113.7", RecruitDatabase.Now, default);
            return true;
        });

        Task<(int Unknown, int Failed, int Done)> CountsAsync() => database.ReadAsync(async context => (
            await context.SignInLogEntries.CountAsync(entry => entry.UserId == null),
            await context.SignInLogEntries.CountAsync(entry => entry.UserId == user.Id && entry.Outcome != SignInOutcome.Succeeded),
            await context.SignInLogEntries.CountAsync(entry => entry.Outcome == SignInOutcome.Succeeded)));
    }
}
