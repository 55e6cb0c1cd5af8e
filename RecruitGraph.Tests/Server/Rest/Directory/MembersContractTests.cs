using System.Net;
using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Directory;

/// <summary>Who belongs to which group of the directory.</summary>
public sealed class MembersContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private GraphQLClient _admin = null!;
    private GraphQLClient _member = null!;
    private long _group;
    private string _members = null!;
    private string _groups = null!;

    public async Task InitializeAsync()
    {
        _admin = await server.NewAsync(Role.Admin);
        _member = await server.NewAsync();
        await _member.SucceedAsync("updateProfile", new { profile = new { name = "韩梅梅", idNumber = "110101199003070011" } }, "profile", "name");
        _group = await DirectoryContract.NewGroupAsync(_admin, ContractServer.NewName("group"));
        (_members, _groups) = ($"/api/groups/{_group}/users/", $"/api/users/{_member.UserId}/groups/");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("POST /api/groups/{pk}/users/", Proof.Success, Proof.Effect)]
    [Covers("GET /api/groups/{pk}/users/", Proof.Success, Proof.NoCredentials, Proof.WrongRole, Proof.UnknownId, Proof.Parity)]
    public async Task Members_Should_BeShownWithTheirProfiles_ToAdministratorsAlone(string root)
    {
        var client = server.Directory(root, _admin);
        (await client.GetAsync(_members)).ShouldBe(HttpStatusCode.OK, "[]");

        (await client.SendAsync("POST", _members, new { user = $"{_member.UserId}" })).ShouldBeDone("添加成功！");
        (await client.SendAsync("POST", _members, new { user = 1.0m * _admin.UserId })).ShouldBeDone("添加成功！");

        var answer = await client.GetAsync(_members);
        answer.Json.EnumerateArray().Select(user => user.GetProperty("id").GetInt64()).ShouldBe([_member.UserId, _admin.UserId]);
        JsonElement.DeepEquals(answer.Json[0], (await client.GetAsync($"/api/users/{_member.UserId}/")).Json).ShouldBeTrue(answer.Body);
        answer.Json[0].GetProperty("profile").GetProperty("identify_id").GetString().ShouldBe("110101199003070011");
        (await _admin.RunAsync("query($id: ID!) { groupById(id: $id) { members { nodes { user { id } } } } }", new { id = GlobalId.Format("Group", _group) }))
            .Data("groupById", "members", "nodes").EnumerateArray().Select(node => DirectoryContract.Number("User", node.GetProperty("user").GetProperty("id").GetString()!))
            .ShouldBe([_member.UserId, _admin.UserId]);
        await server.ShouldBeForAdministratorsAsync(root, "GET", _members);
        (await client.GetAsync($"/api/groups/{DirectoryContract.Unknown}/users/")).ShouldBe(HttpStatusCode.NotFound, DirectoryContract.GroupNotFound);
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("POST /api/users/{pk}/groups/", Proof.Success, Proof.Effect)]
    [Covers("GET /api/users/{pk}/groups/", Proof.Success, Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId, Proof.Parity)]
    public async Task Groups_Should_BeShownFlatAndNested_ToTheUserAndAdministrators(string root)
    {
        var client = server.Directory(root, _admin);
        (await client.SendAsync("POST", _groups, new { group = _group })).ShouldBeDone("添加成功！");

        var group = (await client.GetAsync($"/api/groups/{_group}/")).Json;
        var expected = $$"""
            [{"id":{{_group}},"name":{{group.GetProperty("name").GetRawText()}},"location":"location1","contact_phone":"18888888881","profile":{{group.GetProperty("profile").GetRawText()}}}]
            """;
        (await server.Directory(root, _member).GetAsync(_groups)).ShouldBe(HttpStatusCode.OK, expected);
        (await client.GetAsync(_groups)).ShouldBe(HttpStatusCode.OK, expected);
        (await _member.RunAsync("{ me { memberships { nodes { group { id } } } } }")).Data("me", "memberships", "nodes", "0", "group", "id").GetString()
            .ShouldBe(GlobalId.Format("Group", _group));
        await server.ShouldBeForTheUserAndAdministratorsAsync(root, "GET", id => $"/api/users/{id}/groups/", _member);
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("POST /api/groups/{pk}/users/", Proof.NoCredentials, Proof.WrongRole, Proof.UnknownId, Proof.BadInput, Proof.Parity)]
    [Covers("POST /api/users/{pk}/groups/", Proof.NoCredentials, Proof.WrongRole, Proof.UnknownId, Proof.BadInput, Proof.Parity)]
    public async Task Member_Should_BeRefused_When_HeIsThereOrNamedWrongly(string root)
    {
        var client = server.Directory(root, _admin);
        await server.ShouldBeForAdministratorsAsync(root, "POST", _members, new { user = _member.UserId });
        await server.ShouldBeForAdministratorsAsync(root, "POST", _groups, new { group = _group });
        var input = new { groupId = GlobalId.Format("Group", _group), userId = GlobalId.Format("User", _member.UserId) };
        (await _member.RunAsync("mutation($input: GroupMemberInput!) { addGroupMember(input: $input) { errors { ... on Error { code } } } }", new { input }))
            .Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);

        foreach (var (url, member) in ((string, string)[])[(_members, "user"), (_groups, "group")])
        {
            foreach (var body in (string[])[.. DirectoryContract.NoObjects, "{}", $$"""{"{{member}}":"x"}""", $$"""{"{{member}}":null}""", $$"""{"{{member}}":-1}"""])
            {
                (await client.SendRawAsync("POST", url, body)).ShouldBe(HttpStatusCode.BadRequest, DirectoryContract.Wrong);
            }
        }

        (await client.SendAsync("POST", _members, new { user = DirectoryContract.Unknown })).ShouldBe(HttpStatusCode.BadRequest, DirectoryContract.UserNotFound);
        (await client.SendAsync("POST", _groups, new { group = DirectoryContract.Unknown })).ShouldBe(HttpStatusCode.BadRequest, DirectoryContract.GroupNotFound);
        (await client.SendAsync("POST", $"/api/groups/{DirectoryContract.Unknown}/users/", new { user = _member.UserId }))
            .ShouldBe(HttpStatusCode.NotFound, DirectoryContract.GroupNotFound);
        (await client.SendAsync("POST", $"/api/users/{DirectoryContract.Unknown}/groups/", new { group = _group }))
            .ShouldBe(HttpStatusCode.NotFound, DirectoryContract.UserNotFound);
        (await client.GetAsync(_members)).ShouldBe(HttpStatusCode.OK, "[]");

        await client.SendAsync("POST", _members, new { user = _member.UserId });
        const string AlreadyMember = """{"detail":"用户已在所添加的组内！"}""";
        (await client.SendAsync("POST", _members, new { user = _member.UserId })).ShouldBe(HttpStatusCode.BadRequest, AlreadyMember);
        (await client.SendAsync("POST", _groups, new { group = _group })).ShouldBe(HttpStatusCode.BadRequest, AlreadyMember);
        (await client.GetAsync(_members)).Json.GetArrayLength().ShouldBe(1);
    }
}
