using System.Net;
using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Directory;

/// <summary>职业: occupations of the directory.</summary>
public sealed class OccupationsContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Url = "/api/occupations/";
    private GraphQLClient _admin = null!;

    public async Task InitializeAsync() => _admin = await server.NewAsync(Role.Admin);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("POST /api/occupations/", Proof.Success, Proof.Effect, Proof.NoCredentials, Proof.WrongRole, Proof.Parity)]
    [Covers("GET /api/occupations/", Proof.Success, Proof.NoCredentials, Proof.Parity)]
    [Covers("GET /api/occupations/{pk}/", Proof.Success, Proof.NoCredentials, Proof.UnknownId, Proof.Parity)]
    public async Task Occupations_Should_BeMadeByAdministratorsAndReadByEveryoneSignedIn(string root)
    {
        var name = ContractServer.NewName("职业");
        await server.ShouldBeForAdministratorsAsync(root, "POST", Url, new { name });
        (await (await server.NewAsync()).MutateAsync("createOccupation", new { name })).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        var made = await server.Directory(root, _admin).SendAsync("POST", Url, new { name });
        var id = made.Json.GetProperty("id").GetInt64();
        var expected = $$"""{"id":{{id}},"name":"{{name}}"}""";
        made.ShouldBe(HttpStatusCode.OK, expected);

        await server.ShouldRefuseStrangersAsync(root, "GET", Url);
        await server.ShouldRefuseStrangersAsync(root, "GET", $"{Url}{id}/");
        var user = await server.NewAsync();
        var client = server.Directory(root, user);
        (await client.GetAsync($"{Url}{id}/")).ShouldBe(HttpStatusCode.OK, expected);
        var all = await client.GetAsync(Url);
        all.Only("id", id).ShouldBeJson($"[{expected}]");
        (await user.RunAsync("{ occupations { totalCount } }")).Data("occupations", "totalCount").GetInt32().ShouldBe(all.Json.GetArrayLength());
        (await user.RunAsync("query($id: ID!) { occupationById(id: $id) { name } }", new { id = GlobalId.Format("Occupation", id) }))
            .Data("occupationById", "name").GetString().ShouldBe(name);
        (await client.GetAsync($"{Url}{DirectoryContract.Unknown}/")).ShouldBe(HttpStatusCode.NotFound, DirectoryContract.NotFound);
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("POST /api/occupations/", Proof.BadInput, Proof.Parity)]
    [Covers("PUT /api/occupations/{pk}/", Proof.BadInput, Proof.Parity)]
    public async Task Occupation_Should_BeRefused_When_ItsNameIsMissingOrWrong(string root)
    {
        var client = server.Directory(root, _admin);
        var url = $"{Url}{await DirectoryContract.NewOccupationAsync(_admin)}/";
        var before = await client.GetAsync(Url);
        foreach (var (body, why) in ((string, string)[])
            [
                ("{}", "该字段是必填项。"), ("""{"name":""}""", "该字段不能为空。"), ("""{"name":null}""", "该字段不能为 null。"),
                ("""{"name":["a"]}""", "不是有效的字符串。"), ("""{"name":"a\nb"}""", "不是有效的字符串。"),
                ($$"""{"name":"{{new string('a', 256)}}"}""", "请确保这个字段不能超过 255 个字符。"),
            ])
        {
            var wrong = $$"""{"name":["{{why}}"]}""";
            (await client.SendRawAsync("POST", Url, body)).ShouldBe(HttpStatusCode.BadRequest, wrong);
            (await client.SendRawAsync("PUT", url, body)).ShouldBe(HttpStatusCode.BadRequest, wrong);
        }

        foreach (var body in DirectoryContract.NoObjects)
        {
            (await client.SendRawAsync("POST", Url, body)).ShouldBe(HttpStatusCode.BadRequest, DirectoryContract.Wrong);
            (await client.SendRawAsync("PUT", url, body)).ShouldBe(HttpStatusCode.BadRequest, DirectoryContract.Wrong);
        }

        (await _admin.RefuseAsync("createOccupation", new { name = new string('a', 256) })).ShouldBe("INVALID_INPUT");
        (await client.GetAsync(Url)).ShouldBe(HttpStatusCode.OK, before.Body);
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("POST /api/occupations/", Proof.Success, Proof.Parity)]
    public async Task Occupation_Should_BeMade_When_AnotherOneHasTheName(string root)
    {
        var (client, name) = (server.Directory(root, _admin), ContractServer.NewName("职业"));
        var first = (await client.SendAsync("POST", Url, new { name })).Json.GetProperty("id").GetInt64();

        var second = await client.SendAsync("POST", Url, new { name });

        second.Status.ShouldBe(HttpStatusCode.OK, second.Body);
        second.Json.GetProperty("id").GetInt64().ShouldNotBe(first);
        await _admin.SucceedAsync("createOccupation", new { name }, "occupation", "id");
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("PUT /api/occupations/{pk}/", Proof.Success, Proof.Effect, Proof.NoCredentials, Proof.WrongRole, Proof.UnknownId, Proof.Parity)]
    [Covers("DELETE /api/occupations/{pk}/", Proof.Success, Proof.Effect, Proof.NoCredentials, Proof.WrongRole, Proof.UnknownId, Proof.Parity)]
    public async Task Occupation_Should_BeRenamedAndDeletedByAdministratorsAlone(string root)
    {
        var (id, name, client) = (await DirectoryContract.NewOccupationAsync(_admin), ContractServer.NewName("renamed"), server.Directory(root, _admin));
        var (url, user) = ($"{Url}{id}/", await server.NewAsync());
        var before = await client.GetAsync(url);
        await server.ShouldBeForAdministratorsAsync(root, "PUT", url, new { name });
        await server.ShouldBeForAdministratorsAsync(root, "DELETE", url);
        (await user.MutateAsync("updateOccupation", new { id = GlobalId.Format("Occupation", id), version = 1, name })).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await user.MutateAsync("deleteOccupation", new { id = GlobalId.Format("Occupation", id), version = 1 })).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await client.GetAsync(url)).ShouldBe(HttpStatusCode.OK, before.Body);

        var expected = $$"""{"id":{{id}},"name":"{{name}}"}""";
        (await client.SendAsync("PUT", url, new { name })).ShouldBe(HttpStatusCode.OK, expected);
        (await client.GetAsync(url)).ShouldBe(HttpStatusCode.OK, expected);

        (await client.SendAsync("DELETE", url)).ShouldBeDone("成功删除职业！");
        foreach (var method in (string[])["GET", "PUT", "DELETE"])
        {
            (await client.SendAsync(method, url, method == "PUT" ? new { name } : null)).ShouldBe(HttpStatusCode.NotFound, DirectoryContract.NotFound);
        }
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("DELETE /api/occupations/{pk}/", Proof.BadInput, Proof.Parity)]
    [Covers("GET /api/occupations/{pk}/users/", Proof.Success, Proof.NoCredentials, Proof.WrongRole, Proof.UnknownId, Proof.Parity)]
    public async Task Occupation_Should_ShowWhoHasIt_AndStayForThem(string root)
    {
        var (id, client) = (await DirectoryContract.NewOccupationAsync(_admin), server.Directory(root, _admin));
        var (url, occupationId) = ($"{Url}{id}/users/", GlobalId.Format("Occupation", id));
        await server.ShouldBeForAdministratorsAsync(root, "GET", url);
        (await client.GetAsync(url)).ShouldBe(HttpStatusCode.OK, "[]");
        var user = await server.NewAsync();
        await user.SucceedAsync("updateProfile", new { profile = new { name = "韩梅梅", address = "address1", occupationId } }, "profile", "name");

        var users = await client.GetAsync(url);

        JsonElement.DeepEquals(users.Json.EnumerateArray().ShouldHaveSingleItem(), (await client.GetAsync($"/api/users/{user.UserId}/")).Json).ShouldBeTrue(users.Body);
        users.Json[0].GetProperty("profile").GetProperty("address").GetString().ShouldBe("address1");
        (await _admin.RunAsync("query($id: ID!) { occupationById(id: $id) { profiles { nodes { userId } } } }", new { id = occupationId }))
            .Data("occupationById", "profiles", "nodes", "0", "userId").GetString().ShouldBe(GlobalId.Format("User", user.UserId));
        (await client.GetAsync($"{Url}{DirectoryContract.Unknown}/users/")).ShouldBe(HttpStatusCode.NotFound, """{"detail":"职业不存在！"}""");
        (await client.SendAsync("DELETE", $"{Url}{id}/")).ShouldBe(HttpStatusCode.BadRequest, """{"detail":"职业正在使用，不能删除！"}""");
        (await _admin.RefuseAsync("deleteOccupation", new { id = occupationId, version = 1 })).ShouldBe("OCCUPATION_IN_USE");
        (await client.GetAsync($"{Url}{id}/")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
