using System.Net;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Recruit;

/// <summary>What clients of the recruitment portal know.</summary>
internal static class RecruitContract
{
    public const string Dialect = "recruit";
    public const string BadRequest = """{"error":"Bad Request","message":$,"status_code":400}""";
    public const string Unauthorized = """{"error":"Unauthorized","message":"Unauthorized","status_code":401}""";
    public const string Forbidden = """{"error":"Forbidden","message":"Forbidden","status_code":403}""";
    public const string NotFound = """{"error":"Not Found","message":"Not Found","status_code":404}""";
    public const string NoJson = "\"必须提供JSON数据\"";
    public const string NotAdministrator = "\"没有该权限\"";

    public static LegacyClient Recruit(this ContractServer server, string root, GraphQLClient? caller = null) =>
        server.Client(root, caller is null ? null : ("Authorization", $"Bearer {caller.Token}"));

    /// <summary>Bodies that are no JSON object with members.</summary>
    public static IReadOnlyList<string> NoObjects { get; } = ["", "{", "{}", "[]", "null", "\"text\""];

    public static void ShouldBeBadRequest(this LegacyAnswer answer, string message) =>
        answer.ShouldBe(HttpStatusCode.BadRequest, BadRequest.Replace("$", message, StringComparison.Ordinal));

    /// <summary>A published position; gives its number and its global id.</summary>
    public static async Task<(long Id, string Global)> NewPositionAsync(GraphQLClient hr, string name = "后端工程师", string status = "PUBLISHED")
    {
        var id = await Recruiting.PublishVacancyAsync(hr, name, status);
        return (GlobalId.Parse<long>(id, "Vacancy"), id);
    }
}
