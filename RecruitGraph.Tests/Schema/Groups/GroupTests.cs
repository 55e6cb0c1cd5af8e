using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Groups;

/// <summary>Administrators keep groups and who belongs to them; everyone who is signed in reads groups.</summary>
public class GroupTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Errors = "errors { ... on Error { code } }";

    private RecruitServer _server = null!;
    private GraphQLClient _admin = null!;
    private GraphQLClient _ada = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _admin = await _server.SignInNewAsync("admin", Role.Admin);
        _ada = await _server.SignInNewAsync("ada");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Group_Should_BeMadeChangedAndDeleted()
    {
        var group = await CreateAsync("Nursing", new { location = "Building 2" });

        (await UpdateAsync(new { id = group, version = 2, name = "Care", profile = new { contactPhone = "555" } }))
            .Data("updateGroup", "group").ToString()
            .ShouldBe("""{"name":"Care","version":4,"profile":{"location":"Building 2","contactPhone":"555","modifiedBy":{"userName":"admin"}}}""");
        (await UpdateAsync(new { id = group, version = 4, profile = (object?)null })).Data("updateGroup", "group").ToString()
            .ShouldBe("""{"name":"Care","version":5,"profile":null}""");
        (await UpdateAsync(new { id = group, version = 3, name = "late" })).PayloadCode("updateGroup").ShouldBe("VERSION_CONFLICT");
        await CreateAsync("Other");
        (await UpdateAsync(new { id = group, version = 5, name = "other" })).PayloadCode("updateGroup").ShouldBe("GROUP_NAME_TAKEN");
        (await UpdateAsync(new { id = group, version = 5, name = " " })).PayloadCode("updateGroup").ShouldBe("INVALID_INPUT");

        (await DeleteAsync(group, 1)).PayloadCode("deleteGroup").ShouldBe("VERSION_CONFLICT");
        (await DeleteAsync(group, 5)).Data("deleteGroup", "group", "name").GetString().ShouldBe("Care");
        (await DeleteAsync(group, 5)).PayloadCode("deleteGroup").ShouldBe("GROUP_NOT_FOUND");
        (await _server.UseContextAsync(context => context.AuditEntries.CountAsync())).ShouldBe(5);
    }

    [Fact]
    public async Task CreateGroup_Should_BeRefused_When_TheNameIsTaken()
    {
        await CreateAsync("Nursing");

        (await _admin.RunAsync($"mutation {{ createGroup(input: {{ name: \"NURSING \" }}) {{ {Errors} }} }}"))
            .PayloadCode("createGroup").ShouldBe("GROUP_NAME_TAKEN");
        (await _server.UseContextAsync(context => context.Groups.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Members_Should_BeAddedAndRemoved()
    {
        var group = await CreateAsync("Nursing");
        (await MemberAsync("addGroupMember", group, _ada.UserId)).Data("addGroupMember", "groupMember", "user", "userName").GetString().ShouldBe("ada");
        (await MemberAsync("addGroupMember", group, _ada.UserId)).PayloadCode("addGroupMember").ShouldBe("DUPLICATE_GROUP_MEMBER");
        (await MemberAsync("addGroupMember", group, 999)).PayloadCode("addGroupMember").ShouldBe("USER_NOT_FOUND");
        (await MemberAsync("addGroupMember", GlobalId.Format("Group", 999L), _ada.UserId)).PayloadCode("addGroupMember").ShouldBe("GROUP_NOT_FOUND");

        (await _admin.RunAsync("{ groups { nodes { members { totalCount nodes { user { userName } addedBy { userName } } } } } }"))
            .Data("groups", "nodes", "0", "members").ToString()
            .ShouldBe("""{"totalCount":1,"nodes":[{"user":{"userName":"ada"},"addedBy":{"userName":"admin"}}]}""");
        (await _ada.RunAsync("{ me { memberships { nodes { group { name } addedBy { userName } } } } }")).Data("me", "memberships", "nodes", "0").ToString()
            .ShouldBe("""{"group":{"name":"Nursing"},"addedBy":null}""");

        (await MemberAsync("removeGroupMember", group, _ada.UserId)).Data("removeGroupMember", "errors").GetArrayLength().ShouldBe(0);
        (await MemberAsync("removeGroupMember", group, _ada.UserId)).PayloadCode("removeGroupMember").ShouldBe("GROUP_MEMBER_NOT_FOUND");
    }

    [Fact]
    public async Task Groups_Should_BeFilteredOrderedAndPaged()
    {
        foreach (var name in (string[])["b", "c", "a"])
        {
            await CreateAsync(name);
        }

        (await NamesAsync("groups(order: [{ name: ASC }])")).ShouldBe(["a", "b", "c"]);
        (await NamesAsync("groups(where: { name: { in: [\"a\", \"c\"] } })")).ShouldBe(["c", "a"]);
        var page = (await _ada.RunAsync("{ groups(first: 2) { nodes { name } pageInfo { endCursor startCursor hasNextPage } } }")).Data("groups");
        page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean().ShouldBeTrue();
        var end = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        (await NamesAsync($"groups(first: 2, after: \"{end}\")")).ShouldBe(["a"]);
        (await NamesAsync($"groups(last: 1, before: \"{end}\")")).ShouldBe(["b"]);
    }

    [Fact]
    public async Task Groups_Should_BeClosed_ToWhomTheyDoNotConcern()
    {
        var group = await CreateAsync("Nursing");

        (await _server.Anonymous().RunAsync("{ groups { nodes { name } } }")).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await _server.Anonymous().RunAsync("query($id: ID!) { node(id: $id) { id } }", new { id = group }))
            .Data().ToString().ShouldBe("""{"node":null}""");
        (await _ada.RunAsync("{ groups { nodes { members { totalCount } } } }")).Codes.ShouldContain("AUTH_NOT_AUTHORIZED");
        (await _ada.RunAsync("mutation { createGroup(input: { name: \"mine\" }) { group { id } } }")).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await _server.UseContextAsync(context => context.Groups.CountAsync())).ShouldBe(1);
    }

    private async Task<string> CreateAsync(string name, object? profile = null) => (await _admin.RunAsync(
        $"mutation($input: CreateGroupInput!) {{ createGroup(input: $input) {{ group {{ id }} {Errors} }} }}", new { input = new { name, profile } }))
        .Data("createGroup", "group", "id").GetString()!;

    private Task<GraphQLAnswer> UpdateAsync(object input) => _admin.RunAsync(
        $"mutation($input: UpdateGroupInput!) {{ updateGroup(input: $input) {{ group {{ name version profile {{ location contactPhone modifiedBy {{ userName }} }} }} {Errors} }} }}",
        new { input });

    private Task<GraphQLAnswer> DeleteAsync(string id, int version) => _admin.RunAsync(
        $"mutation($input: DeleteGroupInput!) {{ deleteGroup(input: $input) {{ group {{ name }} {Errors} }} }}", new { input = new { id, version } });

    private Task<GraphQLAnswer> MemberAsync(string mutation, string groupId, long userId) => _admin.RunAsync(
        $"mutation($input: GroupMemberInput!) {{ {mutation}(input: $input) {{ groupMember {{ user {{ userName }} }} {Errors} }} }}",
        new { input = new { groupId, userId = GlobalId.Format("User", userId) } });

    private async Task<IReadOnlyList<string?>> NamesAsync(string field) => [.. (await _ada.RunAsync($"{{ {field} {{ nodes {{ name }} }} }}"))
        .Data("groups", "nodes").EnumerateArray().Select(group => group.GetProperty("name").GetString())];
}
