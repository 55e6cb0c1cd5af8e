using RecruitGraph.Data.Groups;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Groups;

/// <summary>Who belongs to a group, and the groups of a user, are found, ordered and paged as lists at the root are.</summary>
public class GroupMemberListTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private RecruitServer _server = null!;
    private GraphQLClient _admin = null!;
    private GraphQLClient _ada = null!;
    private GraphQLClient _bob = null!;
    private string _nursing = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _admin = await _server.SignInNewAsync("admin", Role.Admin);
        _ada = await _server.SignInNewAsync("ada");
        _bob = await _server.SignInNewAsync("bob", Role.Hr);
        var cleo = await _server.SignInNewAsync("cleo");
        await _server.UseContextAsync(async context =>
        {
            Group[] groups = [Group.Create("Recruiting", Start), Group.Create("Nursing", Start), Group.Create("Audit", Start)];
            context.AddRange(groups);
            await context.SaveChangesAsync();
            foreach (var (group, user, day) in new[] { (0, _ada, 0), (1, _bob, 0), (1, _ada, 1), (1, cleo, 1), (2, _ada, 2) })
            {
                context.Add(GroupMember.Add(groups[group].Id, user.UserId, _admin.UserId, Start.AddDays(day)));
            }

            await context.SaveChangesAsync();
            _nursing = GlobalId.Format("Group", groups[1].Id);
        });
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("", "bob ada cleo")]
    [InlineData("order: { addedAt: DESC }", "ada cleo bob")]
    [InlineData("order: { userName: DESC }", "cleo bob ada")]
    [InlineData("where: { user: { role: { eq: HR } } }", "bob")]
    [InlineData("where: { userId: { eq: \"<ada>\" } }", "ada")]
    [InlineData("where: { groupId: { neq: \"<nursing>\" } }", "")]
    [InlineData("where: { addedAt: { gt: \"2026-03-01T09:00:00Z\" } }, order: { userName: ASC }", "ada cleo")]
    public async Task Members_Should_BeFoundOrderedAndPaged(string arguments, string expected)
    {
        var asked = arguments
            .Replace("<ada>", GlobalId.Format("User", _ada.UserId), StringComparison.Ordinal)
            .Replace("<nursing>", _nursing, StringComparison.Ordinal);

        (await ConnectionPages.ReadAsync(
            _admin,
            page => $"query($id: ID!) {{ groupById(id: $id) {{ members({page} {asked}) {{ {ConnectionPages.Info} nodes {{ user {{ userName }} }} }} }} }}",
            new { id = _nursing },
            ["groupById", "members"],
            member => member.GetProperty("user").GetProperty("userName").GetString()!)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("", "Recruiting Nursing Audit")]
    [InlineData("order: { groupName: ASC }", "Audit Nursing Recruiting")]
    [InlineData("order: { addedAt: DESC }", "Audit Nursing Recruiting")]
    [InlineData("where: { group: { name: { in: [\"Audit\", \"Nursing\"] } } }", "Nursing Audit")]
    [InlineData("where: { addedAt: { lte: \"2026-03-02T09:00:00Z\" } }, order: { groupName: ASC }", "Nursing Recruiting")]
    [InlineData("where: { user: { userName: { eq: \"bob\" } } }", "")]
    public async Task Memberships_Should_BeFoundOrderedAndPaged(string arguments, string expected)
    {
        (await ReadAsync(_ada)).ShouldBe(expected);
        (await ReadAsync(_admin)).ShouldBe(expected);
        (await ReadAsync(_bob)).ShouldBeEmpty();

        Task<string> ReadAsync(GraphQLClient caller) => ConnectionPages.ReadAsync(
            caller,
            page => $"query($id: ID!) {{ userById(id: $id) {{ memberships({page} {arguments}) {{ {ConnectionPages.Info} nodes {{ group {{ name }} }} }} }} }}",
            new { id = GlobalId.Format("User", _ada.UserId) },
            ["userById", "memberships"],
            member => member.GetProperty("group").GetProperty("name").GetString()!);
    }

    [Fact]
    public async Task Memberships_Should_NotTellByFilters_WhoTookSomebodyIn() =>
        (await _ada.RunAsync(
            "query($where: GroupMemberFilterInput) { me { memberships(where: $where) { totalCount } } }",
            new { where = new { addedById = new { eq = GlobalId.Format("User", _admin.UserId) } } })).Codes.ShouldBe(["BAD_USER_INPUT"]);
}
