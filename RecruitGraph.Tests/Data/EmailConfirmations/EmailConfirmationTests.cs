using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.EmailConfirmations;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.EmailConfirmations;

public sealed class EmailConfirmationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task ConfirmEmail_Should_ConfirmOnce()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddAsync(EmailConfirmation.Request(Anna(), [1], Now, Now.AddDays(1)));

        await database.ChangeAsync(
            context => context.EmailConfirmations.Include(confirmation => confirmation.User).SingleAsync(),
            confirmation => confirmation.User.ConfirmEmail(confirmation, Now.AddHours(1)));

        var stored = await database.ReadAsync(context => context.EmailConfirmations.Include(c => c.User).SingleAsync());
        (stored.UsedAt, stored.User.EmailConfirmedAt, stored.User.Version).ShouldBe((Now.AddHours(1), Now.AddHours(1), 2));
        Should.Throw<EmailAlreadyConfirmedException>(() => stored.User.ConfirmEmail(stored, Now));
        Should.Throw<EmailAlreadyConfirmedException>(() => stored.Renew(stored.User, [2], Now, Now.AddDays(1)));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void ConfirmEmail_Should_HoldUntilItRunsOut(int ticksAfterEnd, bool confirmed)
    {
        var user = Anna();
        var confirmation = EmailConfirmation.Request(user, [1], Now, Now.AddDays(1));

        if (confirmed)
        {
            user.ConfirmEmail(confirmation, Now.AddDays(1).AddTicks(ticksAfterEnd));
        }
        else
        {
            Should.Throw<EmailConfirmationInvalidException>(() => user.ConfirmEmail(confirmation, Now.AddDays(1).AddTicks(ticksAfterEnd)));
        }

        (user.EmailConfirmedAt is not null).ShouldBe(confirmed);
    }

    [Fact]
    public void ConfirmEmail_Should_BeRefused_When_TheAddressIsAnother()
    {
        var user = Anna();
        var confirmation = EmailConfirmation.Request(user, [1], Now, Now.AddDays(1));
        user.ChangeEmail("anna@example.net");

        Should.Throw<EmailConfirmationInvalidException>(() => user.ConfirmEmail(confirmation, Now));

        (user.EmailConfirmedAt, confirmation.UsedAt, user.Version).ShouldBe((null, null, 2));
    }

    [Theory]
    [InlineData("ANNA@example.org", true)]
    [InlineData("anna@example.net", false)]
    [InlineData(null, false)]
    public void ChangeEmail_Should_KeepTheConfirmation_When_OnlyTheCaseIsAnother(string? email, bool confirmed)
    {
        var user = Anna();
        user.ConfirmEmail(EmailConfirmation.Request(user, [1], Now, Now.AddDays(1)), Now);

        user.ChangeEmail(email);

        (user.EmailConfirmedAt is not null).ShouldBe(confirmed);
    }

    [Fact]
    public void Request_Should_BeRefused_When_ThereIsNoAddress() =>
        Should.Throw<InvalidOperationException>(() => EmailConfirmation.Request(
            User.Register("anna", null, "hash", Role.JobSeeker, null, Now), [1], Now, Now.AddDays(1)));

    [Fact]
    public async Task Renew_Should_ReplaceTheOlderToken()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddAsync(EmailConfirmation.Request(Anna(), [1], Now, Now.AddDays(1)));

        await database.ChangeAsync(
            context => context.EmailConfirmations.Include(c => c.User).SingleAsync(),
            confirmation => confirmation.Renew(confirmation.User, [2], Now.AddHours(1), Now.AddDays(2)));

        var stored = await database.ReadAsync(context => context.EmailConfirmations.SingleAsync());
        stored.TokenHash.ShouldBe([2]);
        (stored.CreatedAt, stored.ExpiresAt).ShouldBe((Now.AddHours(1), Now.AddDays(2)));
    }

    [Fact]
    public async Task Saving_Should_LetOneWin_When_TwoRequestsComeAtOnce()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddAsync(Anna());
        await using var first = database.CreateContext();
        await using var second = database.CreateContext();
        first.Add(EmailConfirmation.Request(await first.Users.SingleAsync(), [1], Now, Now.AddDays(1)));
        second.Add(EmailConfirmation.Request(await second.Users.SingleAsync(), [2], Now, Now.AddDays(1)));

        await first.SaveChangesAsync();
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());

        (await first.EmailConfirmations.SingleAsync()).Renew(await first.Users.SingleAsync(), [3], Now, Now.AddDays(1));
        second.ChangeTracker.Clear();
        var late = await second.EmailConfirmations.Include(c => c.User).SingleAsync();
        await first.SaveChangesAsync();
        late.Renew(late.User, [4], Now, Now.AddDays(1));
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    private static User Anna() => User.Register("anna", "anna@example.org", "hash", Role.JobSeeker, null, Now);
}
