using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Data.Directories;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Server.Rest.OpenApi;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Assistant;

/// <summary>What clients of the digital assistant know.</summary>
internal static class AssistantContract
{
    public const string Dialect = "assistant";
    public const string Done = "true";
    public const string WrongToken = """{"message":"Не верный UserToken"}""";
    public const string NotPermitted = """{"message":"Нет доступа"}""";
    public const string NoVacancy = """{"message":"Вакансия не найдена"}""";
    public const string NoJson = "JSON не найден";

    /// <summary>Bodies that are no JSON object.</summary>
    public static IReadOnlyList<string> NoObjects { get; } = ["", "{", "[]", "null", "\"text\"", "1"];

    /// <summary>A client that has signed in to the graph: any token will do.</summary>
    public static LegacyClient Assistant(this ContractServer server, string root, GraphQLClient? caller = null) =>
        server.Client(root, caller is null ? null : ("UserToken", caller.Token!));

    public static void ShouldBeBadRequest(this LegacyAnswer answer, string message) =>
        answer.ShouldBe(HttpStatusCode.BadRequest, $$"""{"message":"{{message}}"}""");

    /// <summary>Neither anonymous callers, nor those with a worthless token, nor job seekers may call it; they are told why.</summary>
    public static async Task RefuseOutsidersAsync(this ContractServer server, string root, string method, string url, object? body = null)
    {
        (await server.Assistant(root).SendAsync(method, url, body)).ShouldBe(HttpStatusCode.Unauthorized, WrongToken);
        (await server.Client(root, ("UserToken", "worthless")).SendAsync(method, url, body)).ShouldBe(HttpStatusCode.Unauthorized, WrongToken);
        (await server.Assistant(root, await server.NewAsync()).SendAsync(method, url, body)).ShouldBe(HttpStatusCode.Forbidden, NotPermitted);
    }

    /// <summary>What the document shows, as JSON.</summary>
    public static JsonElement Example(this ContractServer server, string endpoint, string part) => JsonSerializer.SerializeToElement(
        server.Server.Services.GetRequiredService<DialectExamples>().Find(Dialect, endpoint)![part]);

    /// <summary>The vacancy that the document creates, some of its fields replaced.</summary>
    public static Dictionary<string, object?> NewVacancy(this ContractServer server, params (string Field, object? Value)[] fields)
    {
        var vacancy = server.Example("POST /create_new_vacancy", "request").EnumerateObject()
            .ToDictionary(member => member.Name, member => (object?)member.Value);
        foreach (var (field, value) in fields)
        {
            vacancy[field] = value;
        }

        return vacancy;
    }

    /// <summary>Makes that vacancy; gives its number.</summary>
    public static async Task<long> CreateVacancyAsync(
        this ContractServer server, string root, GraphQLClient hr, params (string Field, object? Value)[] fields)
    {
        var client = server.Assistant(root, hr);
        (await client.SendAsync("POST", "/create_new_vacancy", server.NewVacancy(fields))).ShouldBe(HttpStatusCode.OK, Done);
        return (await client.GetAsync("/get_all_vacancy")).Json[0].GetProperty("id").GetInt64();
    }

    /// <summary>Makes and publishes that vacancy; gives its number.</summary>
    public static async Task<long> PublishVacancyAsync(
        this ContractServer server, string root, GraphQLClient hr, params (string Field, object? Value)[] fields)
    {
        var id = await server.CreateVacancyAsync(root, hr, fields);
        (await server.Assistant(root, hr).SendAsync("POST", "/change_status_vacancy", new { status_id = 2, vacancy_id = id }))
            .ShouldBe(HttpStatusCode.OK, Done);
        return id;
    }

    /// <summary>The number of a directory's entry.</summary>
    public static Task<int> NumberAsync(this ContractServer server, DirectoryKind kind, string title) => server.Server.UseContextAsync(context =>
        context.DirectoryEntries.Where(entry => entry.Kind == kind && entry.Title == title).Select(entry => entry.Number).SingleAsync());

    /// <summary>How many rows there are of all that a caller who is refused could have made.</summary>
    public static Task<(int Vacancies, int Entries, int Candidates, int Questions, int Audits)> CountAsync(this ContractServer server) =>
        server.Server.UseContextAsync(async context => (
            await context.Vacancies.CountAsync(),
            await context.DirectoryEntries.CountAsync(),
            await context.Candidates.CountAsync(),
            await context.TestQuestions.CountAsync(),
            await context.AuditEntries.CountAsync()));

    public static string Global(string type, long id) => GlobalId.Format(type, id);
}
