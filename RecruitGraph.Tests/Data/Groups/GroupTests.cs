using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Groups;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Groups;

public sealed class GroupTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task Create_Should_BeRefused_When_TheNameExistsInAnyCase()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddAsync(Group.Create("Surgery", Now));

        await Should.ThrowAsync<GroupNameTakenException>(() => database.AddAsync(Group.Create("SURGERY", Now)));
    }

    [Fact]
    public async Task WriteProfile_Should_KeepWhoMadeItAndWhoChangedItLast()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var (admin, other) = (await database.AddUserAsync(), await database.AddUserAsync());
        await database.AddAsync(Group.Create("Surgery", Now));

        await ChangeAsync(database, group => group.WriteProfile("Floor 2", "123", admin.Id, Now));
        await ChangeAsync(database, group => group.WriteProfile(null, "456", other.Id, Now.AddDays(1)));

        var stored = (await LoadAsync(database)).Profile!;
        (stored.Location, stored.ContactPhone).ShouldBe((null, "456"));
        (stored.CreatedById, stored.CreatedAt, stored.ModifiedById, stored.ModifiedAt).ShouldBe((admin.Id, Now, other.Id, Now.AddDays(1)));
    }

    [Fact]
    public async Task RemoveProfile_Should_DeleteIt_And_ThenChangeNothing()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var admin = await database.AddUserAsync();
        await database.AddAsync(Group.Create("Surgery", Now));
        await ChangeAsync(database, group => group.WriteProfile("Floor 2", null, admin.Id, Now));

        await ChangeAsync(database, group => group.RemoveProfile());
        await ChangeAsync(database, group => group.RemoveProfile());

        (await LoadAsync(database)).Version.ShouldBe(3);
        (await database.ScalarAsync<long>("select count(*) from group_profiles")).ShouldBe(0);
    }

    [Fact]
    public async Task WriteProfile_Should_LetOneWin_When_TwoEdit()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var admin = await database.AddUserAsync();
        await database.AddAsync(Group.Create("Surgery", Now));

        await database.LetTwoEditAsync(
            context => context.Groups.Include(group => group.Profile).SingleAsync(),
            group => group.WriteProfile("Floor 2", null, admin.Id, Now),
            group => group.WriteProfile("Floor 3", null, admin.Id, Now));

        (await LoadAsync(database)).Profile!.Location.ShouldBe("Floor 2");
    }

    [Fact]
    public async Task Add_Should_BeRefused_When_TheUserBelongsAlready()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await database.AddUserAsync();
        var group = await database.AddAsync(Group.Create("Surgery", Now));
        await database.AddAsync(GroupMember.Add(group.Id, user.Id, user.Id, Now));

        await Should.ThrowAsync<DuplicateGroupMemberException>(() =>
            database.AddAsync(GroupMember.Add(group.Id, user.Id, user.Id, Now)));
    }

    [Fact]
    public async Task Delete_Should_TakeProfileAndMembershipsAlong()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await database.AddUserAsync();
        var group = await database.AddAsync(Group.Create("Surgery", Now));
        await ChangeAsync(database, stored => stored.WriteProfile("Floor 2", null, user.Id, Now));
        await database.AddAsync(GroupMember.Add(group.Id, user.Id, user.Id, Now));

        await using var context = database.CreateContext();
        context.Remove(await context.Groups.SingleAsync());
        await context.SaveChangesAsync();

        (await database.ScalarAsync<long>("select (select count(*) from group_profiles) + (select count(*) from group_members)")).ShouldBe(0);
        (await database.ScalarAsync<long>("select count(*) from users")).ShouldBe(1);
    }

    private static Task<Group> LoadAsync(RecruitDatabase database) =>
        database.ReadAsync(context => context.Groups.Include(group => group.Profile).SingleAsync());

    private static Task<Group> ChangeAsync(RecruitDatabase database, Action<Group> change) =>
        database.ChangeAsync(context => context.Groups.Include(group => group.Profile).SingleAsync(), change);
}
