using System.Globalization;
using System.Net;
using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Directory;

/// <summary>What clients of the user directory know.</summary>
internal static class DirectoryContract
{
    public const string Dialect = "directory";
    public const string NoCredentials = """{"detail":"身份认证信息未提供。"}""";
    public const string InvalidToken =
        """{"detail":"Given token not valid for any token type","code":"token_not_valid","messages":[{"token_class":"AccessToken","token_type":"access","message":"Token is invalid or expired"}]}""";

    public const string NotPermitted = """{"detail":"您没有执行该操作的权限。"}""";
    public const string NotTheirs = """{"detail":"无权限访问！"}""";
    public const string NotFound = """{"detail":"未找到。"}""";
    public const string UserNotFound = """{"detail":"用户不存在！"}""";
    public const string GroupNotFound = """{"detail":"用户组不存在！"}""";
    public const string Wrong = """{"detail":"请求数据错误！"}""";

    /// <summary>An id that nothing has.</summary>
    public const long Unknown = 999_999_999;

    /// <summary>Bodies that are no JSON object.</summary>
    public static IReadOnlyList<string> NoObjects { get; } = ["", "{", "null", "[]", "\"text\"", "5", """{"username":"\ud800"}"""];

    public static LegacyClient Directory(this ContractServer server, string root, GraphQLClient? caller = null) =>
        server.Client(root, caller is null ? null : ("Authorization", $"Bearer {caller.Token}"));

    public static LegacyClient Holding(this ContractServer server, string root, string access) =>
        server.Client(root, ("Authorization", $"Bearer {access}"));

    /// <summary>Nobody, and somebody with a worthless token, are refused with the directory's texts.</summary>
    public static async Task ShouldRefuseStrangersAsync(
        this ContractServer server, string root, string method, string url, object? body = null)
    {
        var nobody = await server.Directory(root).SendAsync(method, url, body);
        nobody.ShouldBe(HttpStatusCode.Unauthorized, NoCredentials);
        nobody.Headers["WWW-Authenticate"].ShouldBe("Bearer realm=\"api\"");
        (await server.Holding(root, "worthless").SendAsync(method, url, body)).ShouldBe(HttpStatusCode.Unauthorized, InvalidToken);
    }

    /// <summary>Strangers, job seekers and HR are refused.</summary>
    public static async Task ShouldBeForAdministratorsAsync(
        this ContractServer server, string root, string method, string url, object? body = null)
    {
        await server.ShouldRefuseStrangersAsync(root, method, url, body);
        foreach (var role in (Role[])[Role.JobSeeker, Role.Hr])
        {
            (await server.Directory(root, await server.NewAsync(role)).SendAsync(method, url, body)).ShouldBe(HttpStatusCode.Forbidden, NotPermitted);
        }
    }

    /// <summary>Strangers and other users are refused; everyone signed in is told that a user does not exist.</summary>
    public static async Task ShouldBeForTheUserAndAdministratorsAsync(
        this ContractServer server, string root, string method, Func<long, string> url, GraphQLClient owner, object? body = null)
    {
        await server.ShouldRefuseStrangersAsync(root, method, url(owner.UserId), body);
        foreach (var role in (Role[])[Role.JobSeeker, Role.Hr])
        {
            var other = server.Directory(root, await server.NewAsync(role));
            (await other.SendAsync(method, url(owner.UserId), body)).ShouldBe(HttpStatusCode.Forbidden, NotTheirs);
            (await other.SendAsync(method, url(Unknown), body)).ShouldBe(HttpStatusCode.NotFound, UserNotFound);
        }

        (await server.Directory(root, await server.NewAsync(Role.Admin)).SendAsync(method, url(Unknown), body))
            .ShouldBe(HttpStatusCode.NotFound, UserNotFound);
    }

    /// <summary>What was done is told, and by nothing else.</summary>
    public static void ShouldBeDone(this LegacyAnswer answer, string detail) =>
        answer.ShouldBe(HttpStatusCode.OK, JsonSerializer.Serialize(new { detail }));

    /// <summary>An occupation; gives its number.</summary>
    public static async Task<long> NewOccupationAsync(GraphQLClient admin) => Number("Occupation", (await admin.SucceedAsync(
        "createOccupation", new { name = ContractServer.NewName("occupation") }, "occupation", "id")).GetProperty("id").GetString()!);

    /// <summary>A group with a profile; gives its number.</summary>
    public static async Task<long> NewGroupAsync(GraphQLClient admin, string name) => Number("Group", (await admin.SucceedAsync(
        "createGroup", new { name, profile = new { location = "location1", contactPhone = "18888888881" } }, "group", "id")).GetProperty("id").GetString()!);

    /// <summary>The number that stands for a global id.</summary>
    public static long Number(string type, string globalId) => GlobalId.Parse<long>(globalId, type);

    /// <summary>A time of the graph as the directory writes it: of Shanghai, without saying so.</summary>
    public static string Time(JsonElement time) => time.GetDateTimeOffset().ToOffset(TimeSpan.FromHours(8))
        .ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    /// <summary>The items of a list whose member has one of these values.</summary>
    public static string Only(this LegacyAnswer answer, string member, params long[] ids)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return $"[{string.Join(',', answer.Json.EnumerateArray().Where(item => ids.Contains(item.GetProperty(member).GetInt64())))}]";
    }

    /// <summary>Two texts are the same JSON, the order of members aside.</summary>
    public static void ShouldBeJson(this string json, string expected) =>
        JsonElement.DeepEquals(JsonDocument.Parse(json).RootElement, JsonDocument.Parse(expected).RootElement).ShouldBeTrue($"{json}\nshould be\n{expected}");
}
