using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Users;

/// <summary>Staff finds users; e-mail addresses and the sign-in log are for administrators.</summary>
public class UserQueryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private RecruitServer _server = null!;
    private GraphQLClient _admin = null!;
    private GraphQLClient _hr = null!;
    private GraphQLClient _ada = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _admin = await _server.SignInNewAsync("admin", Role.Admin);
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
        _ada = await _server.SignInNewAsync("ada");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Users_Should_BeFilteredOrderedAndPaged()
    {
        (await NamesAsync(_hr, "users")).ShouldBe(["admin", "hr", "ada"]);
        (await NamesAsync(_hr, "users(where: { role: { neq: ADMIN } }, order: [{ userName: ASC }])")).ShouldBe(["ada", "hr"]);
        (await NamesAsync(_hr, "users(where: { id: { eq: \"" + GlobalId.Format("User", _ada.UserId) + "\" } })")).ShouldBe(["ada"]);
        (await NamesAsync(_hr, "users(search: \"AD\")")).ShouldBe(["admin", "ada"]);
        (await NamesAsync(_hr, "users(search: \"ad%\")")).ShouldBeEmpty();
        var cursor = (await _hr.RunAsync("{ users(first: 2, order: [{ createdAt: DESC }]) { pageInfo { endCursor } } }")).Data("users", "pageInfo", "endCursor").GetString();
        (await NamesAsync(_hr, $"users(first: 2, order: [{{ createdAt: DESC }}], after: \"{cursor}\")")).ShouldBe(["admin"]);
        (await NamesAsync(_hr, $"users(last: 2, order: [{{ createdAt: DESC }}], before: \"{cursor}\")")).ShouldBe(["ada"]);
    }

    [Fact]
    public async Task Users_Should_BeFoundByAddress_ByAdministratorsAlone()
    {
        (await NamesAsync(_admin, "users(search: \"ada@EXAMPLE\")")).ShouldBe(["ada"]);
        (await NamesAsync(_hr, "users(search: \"ada@EXAMPLE\")")).ShouldBeEmpty();
        (await _hr.RunAsync("{ users { nodes { email isEmailConfirmed lockedUntil } } }")).Data("users", "nodes", "2").ToString()
            .ShouldBe("""{"email":null,"isEmailConfirmed":null,"lockedUntil":null}""");
    }

    [Fact]
    public async Task Users_Should_BeClosed_ToWhoIsNoStaff()
    {
        (await _ada.RunAsync("{ users { totalCount } }")).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await _server.Anonymous().RunAsync("{ users { totalCount } }")).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await _ada.RunAsync("query($id: ID!) { userById(id: $id) { userName } }", new { id = GlobalId.Format("User", _hr.UserId) }))
            .Data("userById").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task UserExists_Should_TellOfThoseWhoAreThere_ToWhoIsSignedIn()
    {
        const string Exists = "query($id: ID!) { userExists(id: $id) }";
        var gone = await _server.SignInNewAsync("gone");
        (await _ada.RunAsync(Exists, Id(_hr.UserId))).Data("userExists").GetBoolean().ShouldBeTrue();
        (await _ada.RunAsync(Exists, Id(gone.UserId))).Data("userExists").GetBoolean().ShouldBeTrue();
        (await _server.Anonymous().RunAsync(Exists, Id(_hr.UserId))).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);

        await _admin.SucceedAsync("anonymiseUser", new { userId = GlobalId.Format("User", gone.UserId) }, "user", "id");

        (await _ada.RunAsync(Exists, Id(gone.UserId))).Data("userExists").GetBoolean().ShouldBeFalse();
        (await _ada.RunAsync(Exists, Id(999_999))).Data("userExists").GetBoolean().ShouldBeFalse();

        static object Id(long user) => new { id = GlobalId.Format("User", user) };
    }

    [Fact]
    public async Task SignInLog_Should_ShowAdministratorsAll_And_OthersTheirOwn()
    {
        const string Log = "{ signInLog(where: { operation: { eq: SIGN_IN } }, order: [{ occurredAt: ASC }]) { totalCount nodes { operation ip user { userName } operator { userName } } } }";

        (await _admin.RunAsync(Log)).Data("signInLog", "totalCount").GetInt32().ShouldBe(3);
        (await _hr.RunAsync(Log)).Data("signInLog", "totalCount").GetInt32().ShouldBe(1);
        (await _ada.RunAsync(Log)).Data("signInLog").ToString().ShouldBe(
            """{"totalCount":1,"nodes":[{"operation":"SIGN_IN","ip":"127.0.0.1","user":{"userName":"ada"},"operator":{"userName":"ada"}}]}""");
        (await _server.Anonymous().RunAsync(Log)).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);

        const string OfAda = "query($id: ID!) { userById(id: $id) { signInLog { nodes { id } } } }";
        var ada = new { id = GlobalId.Format("User", _ada.UserId) };
        (await _hr.RunAsync(OfAda, ada)).Data("userById", "signInLog", "nodes").GetArrayLength().ShouldBe(0);
        var line = (await _admin.RunAsync(OfAda, ada)).Data("userById", "signInLog", "nodes", "0", "id").GetString();
        const string ById = "query($id: ID!) { signInLogEntryById(id: $id) { operation } }";
        (await _ada.RunAsync(ById, new { id = line })).Data("signInLogEntryById", "operation").GetString().ShouldBe("SIGN_IN");
        (await _hr.RunAsync(ById, new { id = line })).Data("signInLogEntryById").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    private static async Task<IReadOnlyList<string?>> NamesAsync(GraphQLClient caller, string field) =>
        [.. (await caller.RunAsync($"{{ {field} {{ nodes {{ userName }} }} }}")).Data("users", "nodes").EnumerateArray()
            .Select(user => user.GetProperty("userName").GetString())];
}
