using System.Net;
using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Directory;

/// <summary>组: groups of the directory.</summary>
public sealed class GroupsContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Url = "/api/groups/";
    private const string Changed = "更改用户组信息成功！";

    private GraphQLClient _admin = null!;
    private string _name = null!;
    private long _group;

    public async Task InitializeAsync()
    {
        _admin = await server.NewAsync(Role.Admin);
        _name = ContractServer.NewName("group");
        _group = await DirectoryContract.NewGroupAsync(_admin, _name);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("GET /api/groups/", Proof.Success, Proof.NoCredentials, Proof.Parity)]
    [Covers("GET /api/groups/{pk}/", Proof.Success, Proof.NoCredentials, Proof.UnknownId, Proof.Parity)]
    public async Task Groups_Should_BeReadByEveryoneSignedIn(string root)
    {
        await server.ShouldRefuseStrangersAsync(root, "GET", Url);
        await server.ShouldRefuseStrangersAsync(root, "GET", $"{Url}{_group}/");
        var plain = DirectoryContract.Number("Group", (await _admin.SucceedAsync("createGroup", new { name = ContractServer.NewName("plain") }, "group", "id")).GetProperty("id").GetString()!);
        var member = await server.NewAsync();
        var client = server.Directory(root, member);

        var found = (await member.RunAsync("query($id: ID!) { groupById(id: $id) { profile { createdAt createdById } } }", new { id = GlobalId.Format("Group", _group) }))
            .Data("groupById", "profile");
        var expected = Expected(_group, _name, DirectoryContract.Time(found.GetProperty("createdAt")));
        found.GetProperty("createdById").GetString().ShouldBe(GlobalId.Format("User", _admin.UserId));
        (await client.GetAsync($"{Url}{_group}/")).ShouldBe(HttpStatusCode.OK, expected);
        var all = await client.GetAsync(Url);
        all.Only("id", _group).ShouldBeJson($"[{expected}]");
        JsonDocument.Parse(all.Only("id", plain)).RootElement[0].GetProperty("profile").ValueKind.ShouldBe(JsonValueKind.Null);
        (await member.RunAsync("{ groups { totalCount } }")).Data("groups", "totalCount").GetInt32().ShouldBe(all.Json.GetArrayLength());
        (await client.GetAsync($"{Url}{DirectoryContract.Unknown}/")).ShouldBe(HttpStatusCode.NotFound, DirectoryContract.GroupNotFound);
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("POST /api/groups/", Proof.Success, Proof.Effect, Proof.NoCredentials, Proof.WrongRole, Proof.Parity)]
    public async Task CreateGroup_Should_MakeAGroup_ForAdministratorsAlone(string root)
    {
        var name = ContractServer.NewName("group");
        var body = new { name, profile = new { location = "location1", contact_phone = "18888888881" } };
        await server.ShouldBeForAdministratorsAsync(root, "POST", Url, body);
        (await (await server.NewAsync()).MutateAsync("createGroup", new { name })).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await CountAsync(name)).ShouldBe(0);

        (await server.Directory(root, _admin).SendAsync("POST", Url, body)).ShouldBeDone("创建成功！");

        (await CountAsync(name)).ShouldBe(1);
        (await server.Directory(root, _admin).GetAsync(Url)).Json.EnumerateArray()
            .ShouldContain(group => group.GetProperty("name").GetString() == name
                && group.GetProperty("profile").GetProperty("contact_phone").GetString() == "18888888881");
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("POST /api/groups/", Proof.BadInput, Proof.Parity)]
    [Covers("PUT /api/groups/{pk}/", Proof.BadInput, Proof.Parity)]
    public async Task Group_Should_BeRefused_When_SomethingIsMissingWrongOrTaken(string root)
    {
        var (client, url) = (server.Directory(root, _admin), $"{Url}{_group}/");
        var (other, taken) = (ContractServer.NewName("group"), ContractServer.NewName("taken"));
        await DirectoryContract.NewGroupAsync(_admin, taken);
        var before = await client.GetAsync(Url);
        var profile = new { location = "location1" };
        foreach (var body in (object[])
            [
                new { name = taken.ToUpperInvariant(), profile }, new { name = "", profile }, new { name = new string('a', 151), profile },
                new { name = (string?)null, profile }, new { name = other, profile = "text" }, new { name = other, profile = new { } },
                new { name = other, profile = new { contact_phone = "1234567890123" } }, new { name = other, profile = new { location = Array.Empty<string>() } },
            ])
        {
            (await client.SendAsync("POST", Url, body)).ShouldBe(HttpStatusCode.BadRequest, DirectoryContract.Wrong);
            (await client.SendAsync("PUT", url, body)).ShouldBe(HttpStatusCode.BadRequest, DirectoryContract.Wrong);
        }

        foreach (var body in (object[])[new { }, new { name = other }, new { profile }])
        {
            (await client.SendAsync("POST", Url, body)).ShouldBe(HttpStatusCode.BadRequest, DirectoryContract.Wrong);
        }

        foreach (var body in DirectoryContract.NoObjects)
        {
            (await client.SendRawAsync("POST", Url, body)).ShouldBe(HttpStatusCode.BadRequest, DirectoryContract.Wrong);
            (await client.SendRawAsync("PUT", url, body)).ShouldBe(HttpStatusCode.BadRequest, DirectoryContract.Wrong);
        }

        (await _admin.RefuseAsync("createGroup", new { name = taken })).ShouldBe("GROUP_NAME_TAKEN");
        (await client.GetAsync(Url)).ShouldBe(HttpStatusCode.OK, before.Body);
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("PUT /api/groups/{pk}/", Proof.Success, Proof.Effect, Proof.NoCredentials, Proof.WrongRole, Proof.UnknownId, Proof.Parity)]
    public async Task UpdateGroup_Should_ChangeWhatIsGiven_ForAdministratorsAlone(string root)
    {
        var (client, url, name) = (server.Directory(root, _admin), $"{Url}{_group}/", ContractServer.NewName("group"));
        var body = new { name };
        await server.ShouldBeForAdministratorsAsync(root, "PUT", url, body);
        (await (await server.NewAsync()).MutateAsync("updateGroup", new { id = GlobalId.Format("Group", _group), version = 1, name })).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await client.SendAsync("PUT", $"{Url}{DirectoryContract.Unknown}/", body)).ShouldBe(HttpStatusCode.NotFound, DirectoryContract.GroupNotFound);
        (await client.GetAsync(url)).Json.GetProperty("name").GetString().ShouldBe(_name);

        (await client.SendAsync("PUT", url, body)).ShouldBeDone(Changed);
        (await client.SendAsync("PUT", url, new { profile = new { contact_phone = 12345 } })).ShouldBeDone(Changed);
        var changed = (await client.GetAsync(url)).Json;
        changed.GetProperty("name").GetString().ShouldBe(name);
        var profile = changed.GetProperty("profile");
        (profile.GetProperty("location").GetString(), profile.GetProperty("contact_phone").GetString()).ShouldBe(("location1", "12345"));
        profile.GetProperty("modifier").GetInt64().ShouldBe(_admin.UserId);

        (await client.SendAsync("PUT", url, new { name, profile = (object?)null })).ShouldBeDone(Changed);
        (await client.GetAsync(url)).ShouldBe(HttpStatusCode.OK, $$"""{"id":{{_group}},"name":"{{name}}","profile":null}""");
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("DELETE /api/groups/{pk}/", Proof.Success, Proof.Effect, Proof.NoCredentials, Proof.WrongRole, Proof.UnknownId, Proof.Parity)]
    public async Task DeleteGroup_Should_TakeTheGroupAway_ForAdministratorsAlone(string root)
    {
        var (client, url) = (server.Directory(root, _admin), $"{Url}{_group}/");
        await server.ShouldBeForAdministratorsAsync(root, "DELETE", url);
        (await (await server.NewAsync()).MutateAsync("deleteGroup", new { id = GlobalId.Format("Group", _group), version = 1 })).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await client.GetAsync(url)).Status.ShouldBe(HttpStatusCode.OK);

        (await client.SendAsync("DELETE", url)).ShouldBeDone("成功删除用户组！");

        (await client.GetAsync(url)).ShouldBe(HttpStatusCode.NotFound, DirectoryContract.GroupNotFound);
        (await client.SendAsync("DELETE", url)).ShouldBe(HttpStatusCode.NotFound, DirectoryContract.GroupNotFound);
    }

    private string Expected(long id, string name, string time) => $$"""
        {"id":{{id}},"name":"{{name}}","profile":{"location":"location1","contact_phone":"18888888881","create_time":"{{time}}","modify_time":"{{time}}",
        "group":{{id}},"creator":{{_admin.UserId}},"modifier":null} }
        """;

    private async Task<int> CountAsync(string name) =>
        (await _admin.RunAsync("query($name: String!) { groups(where: { name: { eq: $name } }) { totalCount } }", new { name })).Data("groups", "totalCount").GetInt32();
}
