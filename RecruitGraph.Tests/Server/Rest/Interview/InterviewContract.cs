using System.Globalization;
using System.Net;
using System.Text.Json;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Interview;

/// <summary>What clients of the interview training know.</summary>
internal static class InterviewContract
{
    public const string Dialect = "interview";
    public const string NoPermission = """{"message":"權限不足"}""";
    public const string NotLoggedIn = """{"message":"未登入"}""";
    public const string Wrong = """{"message":"資料有誤"}""";
    public const string NotFound = """{"message":"找不到文章"}""";
    public const string Created = """{"message":"新增成功"}""";
    public const string Changed = """{"message":"編輯成功"}""";
    public const string Deleted = """{"message":"刪除成功"}""";

    /// <summary>An id that nothing has.</summary>
    public const long Unknown = 999_999_999;

    /// <summary>Bodies that are no JSON object.</summary>
    public static IReadOnlyList<string> NoObjects { get; } = ["", "{", "null", "[]", "\"text\"", "5", "{\"title\":\"\\ud800\"}"];

    public static LegacyClient Interview(this ContractServer server, string root, GraphQLClient? caller = null) =>
        server.Client(root, caller is null ? null : ("token", caller.Token!));

    /// <summary>Nobody, and somebody with a worthless token, are refused with the document's text.</summary>
    public static async Task ShouldRefuseStrangersAsync(
        this ContractServer server, string root, string method, string url, object? body = null, string answer = NoPermission)
    {
        // At the root this URL has another text for who shows nothing at all.
        if ($"{root}{method}{url}" != "GET/api/resumes")
        {
            (await server.Interview(root).SendAsync(method, url, body)).ShouldBe(HttpStatusCode.Unauthorized, answer);
        }

        (await server.Client(root, ("token", "worthless")).SendAsync(method, url, body)).ShouldBe(HttpStatusCode.Unauthorized, answer);
    }

    /// <summary>The number that stands for a global id.</summary>
    public static long Number(string type, string globalId) => GlobalId.Parse<long>(globalId, type);

    /// <summary>A time of the graph as the document writes times.</summary>
    public static string Time(JsonElement time) =>
        time.GetDateTimeOffset().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The items of a list in which a member has one of these values.</summary>
    public static string Only(this LegacyAnswer answer, string member, params long[] ids)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
        return $"[{string.Join(',', answer.Json.EnumerateArray().Where(item => ids.Contains(item.GetProperty(member).GetInt64())))}]";
    }

    /// <summary>Two texts are the same JSON, the order of members aside.</summary>
    public static void ShouldBeJson(this string json, string expected) =>
        JsonElement.DeepEquals(JsonDocument.Parse(json).RootElement, JsonDocument.Parse(expected).RootElement).ShouldBeTrue($"{json}\nshould be\n{expected}");
}
