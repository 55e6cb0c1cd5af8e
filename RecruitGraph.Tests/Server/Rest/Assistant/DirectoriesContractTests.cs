using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Assistant;

/// <summary>Справочники: what forms of the digital assistant let choose from. The server has the directories of the document.</summary>
public sealed class DirectoriesContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Shared = "/get_directories_for_response_vacancy";

    private GraphQLClient _hr = null!;

    public async Task InitializeAsync()
    {
        _hr = await server.NewAsync(Role.Hr);
        await server.Server.UseContextAsync(async context =>
        {
            if (!await context.DirectoryEntries.AnyAsync())
            {
                context.AddRange(Documented());
                await context.SaveChangesAsync();
            }
        });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("GET /get_directories_for_vacancies", Proof.Success)]
    [Covers("GET /get_directories_for_response_vacancy", Proof.Success)]
    [Covers("GET /get_directories_for_questions", Proof.Success)]
    public async Task Directories_Should_BeAsTheDocumentHasThem(string root)
    {
        var hr = server.Assistant(root, _hr);
        (await hr.GetAsync("/get_directories_for_vacancies")).ShouldBe(HttpStatusCode.OK, Example("GET /get_directories_for_vacancies"));
        (await hr.GetAsync("/get_directories_for_questions")).ShouldBe(HttpStatusCode.OK, Example("GET /get_directories_for_questions"));
        (await server.Assistant(root).GetAsync(Shared)).ShouldBe(HttpStatusCode.OK, Example($"GET {Shared}"));
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("GET /get_directories_for_response_vacancy", Proof.Success, Proof.NoCredentials)]
    [Covers("GET /get_statuses", Proof.Success)]
    [Covers("GET /get_statuses_candidat", Proof.Success)]
    public async Task SharedUrl_Should_GiveTheStatusesToWhoShowsAGoodToken_AndTheDirectoriesToEveryoneElse(string root)
    {
        var (hr, statuses) = (server.Assistant(root, _hr), Example("GET /get_statuses"));
        (await hr.GetAsync(Shared)).ShouldBe(HttpStatusCode.OK, statuses);
        (await hr.GetAsync("/get_statuses")).ShouldBe(HttpStatusCode.OK, statuses);
        (await hr.GetAsync("/get_statuses_candidat")).ShouldBe(HttpStatusCode.OK, Example("GET /get_statuses_candidat"));
        foreach (var credential in ((string, string)?[])[null, ("UserToken", "worthless"), ("Token", _hr.Token!), ("Authorization", $"Bearer {_hr.Token}")])
        {
            (await server.Client(root, credential).GetAsync(Shared)).ShouldBe(HttpStatusCode.OK, Example($"GET {Shared}"));
        }
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("GET /get_directories_for_vacancies", Proof.Parity)]
    [Covers("GET /get_directories_for_response_vacancy", Proof.Parity)]
    [Covers("GET /get_directories_for_questions", Proof.Parity)]
    public async Task Directories_Should_BeThoseOfTheGraph(string root)
    {
        var graph = (await _hr.RunAsync("{ directoryEntries(first: 100) { nodes { kind number title } } }")).Data("directoryEntries", "nodes")
            .EnumerateArray()
            .ToLookup(
                entry => entry.GetProperty("kind").GetString(),
                entry => (entry.GetProperty("number").GetInt32(), entry.GetProperty("title").GetString()));

        var vacancies = (await server.Assistant(root, _hr).GetAsync("/get_directories_for_vacancies")).Json;
        foreach (var (field, kind) in new[]
        {
            ("grade", "GRADE"), ("job_responsibilities", "JOB_RESPONSIBILITY"), ("special_advantages", "SPECIAL_ADVANTAGE"),
            ("working_conditions", "WORKING_CONDITION"), ("skills", "SKILL"), ("soft_requirements", "SOFT_REQUIREMENT"),
            ("technologies_and_tools", "TECHNOLOGY"), ("type_employment", "EMPLOYMENT_TYPE"), ("work_address", "WORK_ADDRESS"),
        })
        {
            Rows(vacancies.GetProperty(field)).ShouldBe(graph[kind]);
        }

        Entries(vacancies.GetProperty("professional_area")).ShouldBe(graph["PROFESSIONAL_AREA"]);
        vacancies.GetProperty("professional_area").EnumerateArray().SelectMany(area => Entries(area.GetProperty("specializations")))
            .ShouldBe(graph["SPECIALIZATION"]);
        Rows((await server.Assistant(root).GetAsync(Shared)).Json.GetProperty("skills")).ShouldBe(graph["SKILL"]);
        Rows((await server.Assistant(root, _hr).GetAsync("/get_directories_for_questions")).Json.GetProperty("question_types"))
            .ShouldBe(graph["QUESTION_TYPE"]);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("GET /get_directories_for_vacancies", Proof.Parity)]
    [Covers("GET /get_directories_for_response_vacancy", Proof.Parity)]
    [Covers("GET /get_directories_for_questions", Proof.Parity)]
    public async Task Directories_Should_KeepWhatConfidentialVacanciesBroughtIn_ForThoseWhoSeeThem(string root)
    {
        const string Secret = "Successor of the CFO";
        var many = new[] { new { @new = new { title = Secret } } };
        await _hr.SucceedAsync(
            "createVacancy",
            new
            {
                location = "Kazan",
                isConfidential = true,
                directories = new { professionalArea = many[0], specialization = many[0], grade = many[0], skills = many, technologies = many },
            },
            "vacancy",
            "id");
        var outsider = await server.NewAsync(Role.Hr);

        foreach (var url in (string[])["/get_directories_for_vacancies", "/get_directories_for_questions"])
        {
            (await server.Assistant(root, outsider).GetAsync(url)).Body.ShouldNotContain(Secret);
            (await server.Assistant(root, _hr).GetAsync(url)).Body.ShouldContain(Secret);
        }

        (await server.Assistant(root).GetAsync(Shared)).Body.ShouldNotContain(Secret);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("GET /get_statuses", Proof.Parity)]
    [Covers("GET /get_statuses_candidat", Proof.Parity)]
    public async Task Statuses_Should_StandForAllOfTheGraph(string root)
    {
        var graph = await _hr.RunAsync(
            """
            {
              vacancies: __type(name: "VacancyStatus") { enumValues { name } }
              applications: __type(name: "ApplicationStatus") { enumValues { name } }
              stages: __type(name: "StageType") { enumValues { name } }
            }
            """);
        (await server.Assistant(root, _hr).GetAsync("/get_statuses")).Json.GetArrayLength().ShouldBe(Names(graph, "vacancies").Count());

        // Of those that are active, each type of stage but that of the hired has one.
        var candidates = RecruitGraph.Server.Rest.Assistant.CandidateStatus.All;
        (await server.Assistant(root, _hr).GetAsync("/get_statuses_candidat")).Json.GetArrayLength().ShouldBe(candidates.Count);
        candidates.Select(status => status.Status).Distinct().Order().ShouldBe(Names(graph, "applications").Order());
        candidates.SelectMany(status => status.StageTypes).Order().ShouldBe(Names(graph, "stages").Order());
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("GET /get_directories_for_vacancies", Proof.NoCredentials, Proof.WrongRole)]
    [Covers("GET /get_directories_for_questions", Proof.NoCredentials, Proof.WrongRole)]
    [Covers("GET /get_statuses", Proof.NoCredentials, Proof.WrongRole)]
    [Covers("GET /get_statuses_candidat", Proof.NoCredentials, Proof.WrongRole)]
    public async Task Directories_Should_BeRefused_When_CallerDoesNotRecruit(string root)
    {
        foreach (var url in (string[])["/get_directories_for_vacancies", "/get_directories_for_questions", "/get_statuses", "/get_statuses_candidat"])
        {
            await server.RefuseOutsidersAsync(root, "GET", url);
        }
    }

    private static IEnumerable<string?> Names(GraphQLAnswer answer, string type) =>
        answer.Data(type, "enumValues").EnumerateArray().Select(value => value.GetProperty("name").GetString());

    private static IEnumerable<(int, string?)> Rows(JsonElement directory) =>
        directory.EnumerateArray().Select(row => (row[0].GetInt32(), row[1].GetString()));

    private static IEnumerable<(int, string?)> Entries(JsonElement directory) =>
        directory.EnumerateArray().Select(entry => (entry.GetProperty("id").GetInt32(), entry.GetProperty("title").GetString()));

    private string Example(string endpoint) => server.Example(endpoint, "200").GetRawText();

    private List<DirectoryEntry> Documented()
    {
        var now = DateTimeOffset.UnixEpoch;
        var example = server.Example("GET /get_directories_for_vacancies", "200");
        var entries = new List<DirectoryEntry>();
        foreach (var (field, kind) in new[]
        {
            ("grade", DirectoryKind.Grade), ("job_responsibilities", DirectoryKind.JobResponsibility),
            ("special_advantages", DirectoryKind.SpecialAdvantage), ("working_conditions", DirectoryKind.WorkingCondition),
            ("skills", DirectoryKind.Skill), ("soft_requirements", DirectoryKind.SoftRequirement),
            ("technologies_and_tools", DirectoryKind.Technology), ("type_employment", DirectoryKind.EmploymentType),
            ("work_address", DirectoryKind.WorkAddress),
        })
        {
            entries.AddRange(example.GetProperty(field).EnumerateArray().Select(row => DirectoryEntry.Create(
                kind, row[1].GetString()!, row.GetArrayLength() > 2 && row[2].GetString() is { Length: > 0 } text ? text : null, null, now, row[0].GetInt32())));
        }

        foreach (var described in example.GetProperty("professional_area").EnumerateArray())
        {
            var area = DirectoryEntry.Create(
                DirectoryKind.ProfessionalArea, described.GetProperty("title").GetString()!, null, null, now, described.GetProperty("id").GetInt32());
            entries.Add(area);
            entries.AddRange(described.GetProperty("specializations").EnumerateArray().Select(entry => DirectoryEntry.Create(
                DirectoryKind.Specialization,
                entry.GetProperty("title").GetString()!,
                entry.GetProperty("description").GetString(),
                area,
                now,
                entry.GetProperty("id").GetInt32())));
        }

        var type = server.Example("GET /get_directories_for_questions", "200").GetProperty("question_types")[0];
        entries.Add(DirectoryEntry.Create(DirectoryKind.QuestionType, type[1].GetString()!, type[2].GetString(), null, now, type[0].GetInt32()));
        return entries;
    }
}
