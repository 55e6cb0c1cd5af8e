using System.Net;
using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Directory;

/// <summary>登入登出记录、病人黑名单: who came and went in the directory, and who is blocked.</summary>
public sealed class UserLogsContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Url = "/api/user-logs/";
    private GraphQLClient _admin = null!;

    public async Task InitializeAsync() => _admin = await server.NewAsync(Role.Admin);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("GET /api/user-logs/", Proof.Success, Proof.NoCredentials, Proof.WrongRole, Proof.Parity)]
    [Covers("GET /api/user-logs/{pk}/", Proof.Success, Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId, Proof.Parity)]
    [Covers("GET /api/users/{pk}/user-logs/", Proof.Success, Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId, Proof.Parity)]
    public async Task UserLogs_Should_TellWhoCameAndWent(string root)
    {
        var (name, client) = (ContractServer.NewName("member"), server.Directory(root, _admin));
        var user = await server.Server.SignInNewAsync(name);
        await server.Directory(root).SendAsync("POST", "/api/auth/", new { username = name, password = "Wrong-Pass-1" });
        var access = (await server.Directory(root).SendAsync("POST", "/api/auth/", new { username = name, password = RecruitServer.Password }))
            .Json.GetProperty("access").GetString()!;
        await server.Holding(root, access).GetAsync("/api/auth/logout/");

        // What failed is in the graph alone.
        var log = (await _admin.RunAsync("query($id: ID!) { userById(id: $id) { signInLog { nodes { id ip outcome occurredAt } } } }", new { id = GlobalId.Format("User", user.UserId) }))
            .Data("userById", "signInLog", "nodes").EnumerateArray().Reverse().ToList();
        log.Select(entry => entry.GetProperty("outcome").GetString()).ShouldBe(["SUCCEEDED", "WRONG_PASSWORD", "SUCCEEDED", "SUCCEEDED"]);
        var lines = log.Where(entry => entry.GetProperty("outcome").GetString() == "SUCCEEDED").Select((entry, index) => Expected(entry, user.UserId, index == 2 ? 1 : 0)).ToList();
        var ids = log.Select(Id).ToList();
        (await client.GetAsync($"/api/users/{user.UserId}/user-logs/")).ShouldBe(HttpStatusCode.OK, $"[{string.Join(',', lines)}]");
        (await server.Directory(root, user).GetAsync($"/api/users/{user.UserId}/user-logs/")).ShouldBe(HttpStatusCode.OK, $"[{string.Join(',', lines)}]");
        (await client.GetAsync(Url)).Only("id", [.. ids]).ShouldBeJson($"[{string.Join(',', lines)}]");
        foreach (var reader in (GraphQLClient[])[_admin, user])
        {
            (await server.Directory(root, reader).GetAsync($"{Url}{ids[0]}/")).ShouldBe(HttpStatusCode.OK, lines[0]);
        }

        await server.ShouldBeForAdministratorsAsync(root, "GET", Url);
        await server.ShouldBeForTheUserAndAdministratorsAsync(root, "GET", id => $"/api/users/{id}/user-logs/", user);
        await server.ShouldRefuseStrangersAsync(root, "GET", $"{Url}{ids[0]}/");
        foreach (var id in (long[])[ids[1], DirectoryContract.Unknown])
        {
            (await client.GetAsync($"{Url}{id}/")).ShouldBe(HttpStatusCode.NotFound, """{"detail":"记录不存在！"}""");
            (await server.Directory(root, user).GetAsync($"{Url}{id}/")).ShouldBe(HttpStatusCode.NotFound, """{"detail":"记录不存在！"}""");
        }

        var stranger = await server.NewAsync(Role.Hr);
        (await server.Directory(root, stranger).GetAsync($"{Url}{ids[0]}/")).ShouldBe(HttpStatusCode.Forbidden, DirectoryContract.NotTheirs);
        (await stranger.RunAsync("query($id: ID!) { signInLogEntryById(id: $id) { ip } }", new { id = GlobalId.Format("SignInLogEntry", ids[0]) }))
            .Data("signInLogEntryById").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory, EveryRoot(DirectoryContract.Dialect)]
    [Covers("GET /api/black-list/", Proof.Success, Proof.NoCredentials, Proof.Parity)]
    public async Task BlackList_Should_ShowBlocksThatHold_ToEveryoneSignedIn(string root)
    {
        const string BlackList = "/api/black-list/";
        await server.ShouldRefuseStrangersAsync(root, "GET", BlackList);
        var (blocked, pardoned, reader) = (await server.NewAsync(), await server.NewAsync(), await server.NewAsync());
        foreach (var user in (GraphQLClient[])[blocked, pardoned])
        {
            await _admin.SucceedAsync("blockUser", new { userId = GlobalId.Format("User", user.UserId), reason = "多次爽约" }, "blockedUser", "id");
        }

        await _admin.SucceedAsync("unblockUser", new { userId = GlobalId.Format("User", pardoned.UserId) }, "blockedUser", "id");

        var block = (await reader.RunAsync(
            "query($id: ID!) { blockedUsers(where: { userId: { eq: $id } }) { nodes { id blockedAt } } }", new { id = GlobalId.Format("User", blocked.UserId) }))
            .Data("blockedUsers", "nodes", "0");
        foreach (var caller in (GraphQLClient[])[reader, _admin])
        {
            var answer = await server.Directory(root, caller).GetAsync(BlackList);
            answer.Only("patient", blocked.UserId, pardoned.UserId).ShouldBeJson(
                $$"""[{"id":{{DirectoryContract.Number("BlockedUser", block.GetProperty("id").GetString()!)}},"patient":{{blocked.UserId}},"join_time":"{{DirectoryContract.Time(block.GetProperty("blockedAt"))}}","is_delete":0,"reason":"多次爽约"}]""");
        }

        foreach (var method in (string[])["POST", "PUT", "DELETE", "PATCH"])
        {
            (await server.Directory(root, _admin).SendAsync(method, BlackList)).ShouldBe(HttpStatusCode.MethodNotAllowed, "\"\"");
        }
    }

    private static long Id(JsonElement entry) => DirectoryContract.Number("SignInLogEntry", entry.GetProperty("id").GetString()!);

    private static string Expected(JsonElement entry, long user, int operation) => $$"""
        {"id":{{Id(entry)}},"user":{{user}},"ip":"{{entry.GetProperty("ip").GetString()}}","operation":{{operation}},"operator":{{user}},
        "operate_time":"{{DirectoryContract.Time(entry.GetProperty("occurredAt"))}}"}
        """;
}
