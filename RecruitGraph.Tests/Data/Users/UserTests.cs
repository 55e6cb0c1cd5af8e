using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Users;

public sealed class UserTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;
    private static readonly LockoutPolicy Policy = new(3, TimeSpan.FromMinutes(15));

    [Fact]
    public void NoteFailedSignIn_Should_Lock_When_TheLimitIsReached()
    {
        var user = Anna();

        user.NoteFailedSignIn(Now, Policy);
        user.NoteFailedSignIn(Now, Policy);
        (user.FailedSignIns, user.LockedUntil, user.IsLocked(Now)).ShouldBe((2, null, false));

        user.NoteFailedSignIn(Now, Policy);
        (user.FailedSignIns, user.LockedUntil).ShouldBe((3, Now.AddMinutes(15)));
        (user.IsLocked(Now.AddMinutes(15).AddTicks(-1)), user.IsLocked(Now.AddMinutes(15))).ShouldBe((true, false));
    }

    [Fact]
    public void NoteFailedSignIn_Should_NotCount_When_TheSignInIsLocked()
    {
        var user = Locked();

        user.NoteFailedSignIn(Now.AddMinutes(14), Policy);

        (user.FailedSignIns, user.LockedUntil).ShouldBe((3, Now.AddMinutes(15)));
    }

    [Fact]
    public void NoteFailedSignIn_Should_LockAgainAtOnce_When_TheLockHasJustEnded()
    {
        var user = Locked();

        user.NoteFailedSignIn(Now.AddMinutes(15), Policy);

        user.LockedUntil.ShouldBe(Now.AddMinutes(30));
    }

    [Fact]
    public void NoteFailedSignIn_Should_NeverLock_When_ThePolicyIsOff()
    {
        var user = Anna();
        for (var i = 0; i < 100; i++)
        {
            user.NoteFailedSignIn(Now, LockoutPolicy.Off);
        }

        (user.FailedSignIns, user.LockedUntil).ShouldBe((100, null));
    }

    [Fact]
    public void NoteSignIn_Should_ForgetFailures()
    {
        var user = Locked();

        user.NoteSignIn();

        (user.FailedSignIns, user.LockedUntil, user.Version).ShouldBe((0, null, 1));
    }

    [Fact]
    public async Task LockUserAsync_Should_LetEveryGuessCount_When_ManyComeAtOnce()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var id = (await database.AddUserAsync()).Id;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => database.ReadAsync(async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            (await context.LockUserAsync(id, default))!.NoteFailedSignIn(Now, new LockoutPolicy(8, TimeSpan.FromHours(1)));
            await context.SaveChangesAsync();
            await transaction.CommitAsync();
            return true;
        })));

        var stored = await database.ReadAsync(context => context.Users.SingleAsync());
        (stored.FailedSignIns, stored.LockedUntil).ShouldBe((8, Now.AddHours(1)));
    }

    [Fact]
    public async Task LockUserAsync_Should_SeeWhatIsTrueNow_When_TheContextKnewTheUserBefore()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var id = (await database.AddUserAsync()).Id;
        await using var context = database.CreateContext();
        await context.Users.SingleAsync();
        await database.ChangeAsync(other => other.Users.SingleAsync(), user => user.NoteFailedSignIn(Now, Policy));

        await using var transaction = await context.Database.BeginTransactionAsync();
        (await context.LockUserAsync(id, default))!.FailedSignIns.ShouldBe(1);
    }

    [Fact]
    public async Task WithLockedUserAsync_Should_Throw_When_ThereIsNoSuchUser()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await using var context = database.CreateContext();

        await Should.ThrowAsync<UserNotFoundException>(() => context.WithLockedUserAsync(4711, Task.FromResult, default));
    }

    [Fact]
    public async Task Version_Should_LetOneWin_When_TwoEditAUser()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddUserAsync();

        await database.LetTwoEditAsync(
            context => context.Users.SingleAsync(), user => user.ChangeRole(Role.Admin), user => user.ChangeDisplayName("Boris"));

        var stored = await database.ReadAsync(context => context.Users.SingleAsync());
        (stored.Role, stored.DisplayName, stored.Version).ShouldBe((Role.Admin, null, 2));
    }

    [Fact]
    public async Task ChangeEmail_Should_BeRefused_When_ItIsSomebodyElses()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddAsync(Anna());
        var other = await database.AddUserAsync();

        await Should.ThrowAsync<SignInNameTakenException>(() => database.ChangeAsync(
            context => context.Users.SingleAsync(user => user.Id == other.Id), user => user.ChangeEmail("ANNA@example.org")));
    }

    [Fact]
    public async Task Anonymise_Should_TakeAwayAllNames_And_FreeThem()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var id = (await database.AddAsync(Anna())).Id;

        await database.ChangeAsync(context => context.Users.SingleAsync(), user => user.Anonymise(Now));

        var stored = await database.ReadAsync(context => context.Users.SingleAsync());
        (stored.UserName, stored.Email, stored.NormalizedEmail, stored.DisplayName, stored.PasswordHash, stored.AnonymisedAt, stored.Version)
            .ShouldBe(($"anonymised-{id}", null, null, null, "", Now, 2));
        (await database.ScalarAsync<long>("select count(*) from sign_in_names")).ShouldBe(0);
        await database.AddAsync(Anna());
    }

    [Fact]
    public void Anonymise_Should_EndEveryFurtherChange()
    {
        var user = Anna();
        user.Anonymise(Now);
        user.Anonymise(Now.AddDays(1));

        (user.AnonymisedAt, user.Version).ShouldBe((Now, 2));
        Should.Throw<UserAnonymisedException>(() => user.ChangeRole(Role.Admin)).Code.ShouldBe("USER_ANONYMISED");
        Should.Throw<UserAnonymisedException>(() => user.ChangeEmail("a@example.org"));
        Should.Throw<UserAnonymisedException>(() => user.ChangeDisplayName("Anna"));
        Should.Throw<UserAnonymisedException>(() => user.ChangePasswordHash("hash"));
        (user.Role, user.Email, user.PasswordHash).ShouldBe((Role.JobSeeker, null, ""));
    }

    private static User Anna() => User.Register("Anna", "anna@example.org", "hash", Role.JobSeeker, "Anna A.", Now);

    private static User Locked()
    {
        var user = Anna();
        for (var i = 0; i < Policy.Failures; i++)
        {
            user.NoteFailedSignIn(Now, Policy);
        }

        return user;
    }
}
