using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Users;

public sealed class SignInNameTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Theory]
    [InlineData("anna", null)]
    [InlineData("ANNA", null)]
    [InlineData("Анна@Example.org", null)]
    [InlineData("boris", "АННА@example.org")]
    [InlineData("boris", "Anna")]
    [InlineData("ａｎｎａ", null)]
    [InlineData("𝐚nnª", null)]
    [InlineData("an\u200Dn\uFE0Fa", null)]
    [InlineData("boris", "анна＠example.org")]
    public async Task Register_Should_BeRefused_When_ANameIsSomebodyElses(string userName, string? email)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await RegisterAsync(database, "Anna", "анна@example.org");

        await Should.ThrowAsync<SignInNameTakenException>(() => RegisterAsync(database, userName, email));

        (await database.ScalarAsync<long>("select count(*) from users")).ShouldBe(1);
    }

    [Fact]
    public async Task Register_Should_Succeed_When_UserNameIsTheOwnEmail()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);

        await RegisterAsync(database, "anna@example.org", "Anna@example.org");

        (await database.ScalarAsync<long>("select count(*) from sign_in_names")).ShouldBe(1);
    }

    [Fact]
    public async Task Register_Should_LetOneWin_When_SeveralWantTheSameNameOrAddressAtOnce()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async number =>
        {
            try
            {
                await (number % 2 == 0 ? RegisterAsync(database, "anna", null) : RegisterAsync(database, $"user{number}", "Ａnna"));
                return true;
            }
            catch (SignInNameTakenException)
            {
                return false;
            }
        }));

        outcomes.Count(won => won).ShouldBe(1);
        (await database.ScalarAsync<long>("select count(*) from users")).ShouldBe(1);
    }

    [Fact]
    public async Task Migration_Should_LeaveANameToTheElder_When_TwoHaveHadItInTwoForms()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await using var context = database.CreateContext();
        await context.Database.MigrateAsync("AnonymisedStay");
        var elder = await RegisterAsync(database, "anna", null);
        var younger = await RegisterAsync(database, "ａｎｎａ", "ａ@example.org");

        await context.Database.MigrateAsync();

        (await context.WithSignInName("ａnna").SingleAsync()).Id.ShouldBe(elder);
        (await context.WithSignInName("A@example.org").SingleAsync()).Id.ShouldBe(younger);
        (await context.SignInNames.CountAsync()).ShouldBe(2);
    }

    [Theory]
    [InlineData("anna")]
    [InlineData(" ANNA ")]
    [InlineData("Анна@example.org")]
    [InlineData("Анна＠example.org")]
    [InlineData("ａnna")]
    public async Task WithSignInName_Should_FindTheUser(string name)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var id = await RegisterAsync(database, "Anna", "анна@EXAMPLE.org");
        await using var context = database.CreateContext();

        (await context.WithSignInName(name).SingleAsync()).Id.ShouldBe(id);
        (await context.WithSignInName("nobody").AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Names_Should_FollowTheUser_When_TheyChange()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var id = await RegisterAsync(database, "anna", "anna@example.org");

        await database.ExecuteAsync($"update users set user_name = 'x', normalized_user_name = 'X', normalized_email = null where id = {id}");

        await using var context = database.CreateContext();
        (await context.SignInNames.Select(name => name.Name).ToListAsync()).ShouldBe(["X"]);
    }

    private static async Task<long> RegisterAsync(RecruitDatabase database, string userName, string? email)
    {
        await using var context = database.CreateContext();
        var user = User.Register(userName, email, "hash", Role.JobSeeker, null, RecruitDatabase.Now);
        context.Add(user);
        await context.SaveChangesAsync();
        return user.Id;
    }
}
