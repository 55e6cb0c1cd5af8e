using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Users;
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

    public static Task<LegacyAnswer> SignInAsync(this ContractServer server, string root, string login, string password) =>
        server.Client(root, ("Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login}:{password}"))}"))
            .SendAsync("POST", "/api/tokens");

    /// <summary>A client with a token of the portal's own.</summary>
    public static LegacyClient Holding(this ContractServer server, string root, string token) =>
        server.Client(root, ("Authorization", $"Bearer {token}"));

    /// <summary>What a token of the portal says.</summary>
    public static JsonElement Claims(string token) => JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement;

    /// <summary>The address in the last mail to a user.</summary>
    public static async Task<string> LastLinkAsync(this ContractServer server, long userId)
    {
        var body = await server.Server.UseContextAsync(context =>
            context.OutgoingMails.Where(mail => mail.UserId == userId).OrderBy(mail => mail.Id).Select(mail => mail.Body).LastAsync());
        return body!.Split((char[]?)null).Last(word => word.StartsWith("http", StringComparison.Ordinal));
    }

    /// <summary>Nobody, worthless tokens and other people are told so, whoever they ask for; nothing happens.</summary>
    public static async Task ShouldBeTheUsersAloneAsync(
        this ContractServer server, string root, string method, string url, GraphQLClient owner, object? body, bool staffMay = false)
    {
        var own = $"{url}/{owner.UserId}";
        (await server.Recruit(root).SendAsync(method, own, body)).ShouldBe(HttpStatusCode.Unauthorized, Unauthorized);
        (await server.Holding(root, "worthless").SendAsync(method, own, body)).ShouldBe(HttpStatusCode.Unauthorized, Unauthorized);
        var other = server.Recruit(root, await server.NewAsync());
        (await other.SendAsync(method, own, body)).ShouldBe(HttpStatusCode.Forbidden, Forbidden);
        (await other.SendAsync(method, $"{url}/999999", body)).ShouldBe(HttpStatusCode.Forbidden, Forbidden);
        foreach (var role in (Role[])[Role.Hr, Role.Admin])
        {
            var staff = server.Recruit(root, await server.NewAsync(role));
            if (!staffMay)
            {
                (await staff.SendAsync(method, own, body)).ShouldBe(HttpStatusCode.Forbidden, Forbidden);
            }

            (await staff.SendAsync(method, $"{url}/999999", body)).ShouldBe(HttpStatusCode.NotFound, NotFound);
        }
    }

    /// <summary>Bodies that are none are told so.</summary>
    public static async Task ShouldWantJsonAsync(this LegacyClient client, string method, string url, string message = NoJson)
    {
        foreach (var body in NoObjects)
        {
            (await client.SendRawAsync(method, url, body)).ShouldBeBadRequest(message);
        }

        (await client.SendAsync(method, url)).ShouldBeBadRequest(message);
        (await client.SendRawAsync(method, url, "id=1", "application/x-www-form-urlencoded")).ShouldBe(
            HttpStatusCode.UnsupportedMediaType, """{"error":"Unsupported Media Type","message":"Unsupported Media Type","status_code":415}""");
    }

    /// <summary>Bodies that are no JSON object with members.</summary>
    public static IReadOnlyList<string> NoObjects { get; } = ["", "{", "{}", "[]", "null", "\"text\"", """{"a":"\ud800"}""", """{"\ud800":1}"""];

    public static void ShouldBeBadRequest(this LegacyAnswer answer, string message) =>
        answer.ShouldBe(HttpStatusCode.BadRequest, BadRequest.Replace("$", message, StringComparison.Ordinal));

    /// <summary>A published position; gives its number and its global id.</summary>
    public static async Task<(long Id, string Global)> NewPositionAsync(GraphQLClient hr, string name = "后端工程师", string status = "PUBLISHED")
    {
        var id = await Recruiting.PublishVacancyAsync(hr, name, status);
        return (GlobalId.Parse<long>(id, "Vacancy"), id);
    }
}
