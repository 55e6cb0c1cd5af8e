using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Vacancies;

/// <summary>All that HR says of a vacancy: pay, directories, stages; and how it is published, suspended and deleted.</summary>
public class VacancyDetailsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Everything =
        """
        id version title department location status isConfidential requiresTest publishedAt salary { min max currency }
        grade { title } professionalArea { title } specialization { title } workAddress { title }
        skills { title } technologies { title } employmentTypes { title } workingConditions { title description }
        """;

    private RecruitServer _server = null!;
    private GraphQLClient _hr = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task CreateVacancy_Should_TakeItsTextsFromTheDirectories()
    {
        var vacancy = await CreateAsync();

        vacancy.GetProperty("title").GetString().ShouldBe("Backend developer");
        vacancy.GetProperty("department").GetString().ShouldBe("IT");
        vacancy.GetProperty("location").GetString().ShouldBe("Kazan");
        vacancy.GetProperty("salary").ToString().ShouldBe("""{"min":1000,"max":2000.5,"currency":"EUR"}""");
        Titles(vacancy, "skills").ShouldBe("SQL Docker");
        Titles(vacancy, "technologies").ShouldBe("");
        vacancy.GetProperty("workingConditions").ToString().ShouldBe("""[{"title":"Remote","description":"From anywhere"}]""");
        vacancy.GetProperty("requiresTest").GetBoolean().ShouldBeTrue();
        vacancy.GetProperty("version").GetInt32().ShouldBe(1);
        (await _server.UseContextAsync(context => context.AuditEntries.CountAsync(entry => entry.Subject == AuditSubject.DirectoryEntry))).ShouldBe(7);
        (await _server.UseContextAsync(context => context.AuditEntries.CountAsync(entry => entry.Subject == AuditSubject.Vacancy))).ShouldBe(1);
    }

    [Fact]
    public async Task CreateVacancy_Should_TakeTheEntriesThatThereAre()
    {
        await CreateAsync();
        var entries = await EntriesAsync();

        var second = await CreateAsync();

        (await EntriesAsync()).ShouldBe(entries);
        Titles(second, "skills").ShouldBe("SQL Docker");
    }

    [Fact]
    public async Task CreateVacancy_Should_MakeItsOwnStages()
    {
        var vacancy = await _hr.SucceedAsync(
            "createVacancy",
            new { title = "Cook", department = "Kitchen", location = "Kazan", stages = new object[] { new { name = "IN", type = "APPLIED" }, new { name = "OUT", type = "HIRED" } } },
            "vacancy",
            "pipeline { name type }");

        vacancy.GetProperty("pipeline").ToString().ShouldBe("""[{"name":"IN","type":"APPLIED"},{"name":"OUT","type":"HIRED"}]""");
    }

    [Fact]
    public async Task CreateVacancy_Should_BeRefusedAndMakeNothing_When_SomethingIsWrong()
    {
        var area = await _hr.SucceedAsync("createDirectoryEntry", new { kind = "PROFESSIONAL_AREA", title = "IT" }, "directoryEntry", "id");
        var other = await _hr.SucceedAsync("createDirectoryEntry", new { kind = "PROFESSIONAL_AREA", title = "HR" }, "directoryEntry", "id");
        var specialization = await _hr.SucceedAsync(
            "createDirectoryEntry", new { kind = "SPECIALIZATION", title = "Developer", professionalAreaId = area.GetProperty("id").GetString() }, "directoryEntry", "id");
        var entries = await EntriesAsync();

        (await Refuse(new { department = "IT", location = "Kazan" })).ShouldBe("INVALID_INPUT");
        (await Refuse(Texts(salary: new { min = 5, max = 4, currency = "EUR" }))).ShouldBe("INVALID_SALARY_RANGE");
        (await Refuse(Texts(salary: new { min = 5, currency = "euro" }))).ShouldBe("INVALID_INPUT");
        (await Refuse(Texts(salary: new { currency = "EUR" }))).ShouldBe("INVALID_SALARY_RANGE");
        (await Refuse(Texts(directories: new { skills = new object[] { New("Fresh"), new { number = 77 } } }))).ShouldBe("DIRECTORY_ENTRY_NOT_FOUND");
        (await Refuse(Texts(directories: new { skills = new[] { new { id = area.GetProperty("id").GetString() } } }))).ShouldBe("WRONG_DIRECTORY");
        (await Refuse(Texts(directories: new { specialization = New("Cook") }))).ShouldBe("WRONG_DIRECTORY");
        (await Refuse(Texts(directories: new { workAddress = New(new string('x', 65)) }))).ShouldBe("OUT_OF_RANGE");
        (await Refuse(Texts(directories: new { specialization = Id(specialization), professionalArea = Id(other) }))).ShouldBe("INVALID_INPUT");
        (await Refuse(Texts(stageTemplateId: GlobalId.Format("StageTemplate", 999_999L)))).ShouldBe("STAGE_TEMPLATE_NOT_FOUND");
        (await Refuse(Texts(stages: [new { name = "IN", type = "HIRED" }, new { name = "OUT", type = "APPLIED" }]))).ShouldBe("INVALID_PIPELINE");
        (await Refuse(Texts(stageTemplateId: GlobalId.Format("StageTemplate", 1L), stages: []))).ShouldBe("INVALID_INPUT");
        await _server.RefuseOutsidersAsync("createVacancy", Texts());
        (await _server.UseContextAsync(context => context.Vacancies.CountAsync())).ShouldBe(0);
        (await EntriesAsync()).ShouldBe(entries);

        Task<string?> Refuse(object input) => _hr.RefuseAsync("createVacancy", input);
    }

    [Fact]
    public async Task UpdateVacancy_Should_LeaveWhatIsNotGiven_And_TakeAwayWhatIsNull()
    {
        var id = (await CreateAsync()).GetProperty("id").GetString();

        var first = await UpdateAsync(new { id, version = 1, directories = new { skills = new[] { New("Go") }, workingConditions = Array.Empty<object>(), grade = (object?)null } });
        Titles(first, "skills").ShouldBe("Go");
        Titles(first, "workingConditions").ShouldBe("");
        first.GetProperty("grade").ValueKind.ShouldBe(JsonValueKind.Null);
        first.GetProperty("specialization").GetProperty("title").GetString().ShouldBe("Backend developer");
        first.GetProperty("salary").GetProperty("currency").GetString().ShouldBe("EUR");
        first.GetProperty("version").GetInt32().ShouldBe(2);

        var second = await UpdateAsync(new { id, version = 2, salary = (object?)null, requiresTest = false });
        second.GetProperty("salary").ValueKind.ShouldBe(JsonValueKind.Null);
        second.GetProperty("requiresTest").GetBoolean().ShouldBeFalse();
        Titles(second, "skills").ShouldBe("Go");
        var audit = await _server.UseContextAsync(context => context.AuditEntries.OrderBy(entry => entry.Id).LastAsync());
        audit.Action.ShouldBe(AuditAction.Changed);
        audit.Details.Values["fields"].ShouldBe("salary requiresTest");
    }

    [Fact]
    public async Task UpdateVacancy_Should_TakeTheEntryAway_When_ItsTextBecomesAnother()
    {
        var id = (await CreateAsync()).GetProperty("id").GetString();

        var retitled = await UpdateAsync(new { id, version = 1, title = "Go developer", location = "Kazan" });
        (retitled.GetProperty("title").GetString(), retitled.GetProperty("specialization").ValueKind).ShouldBe(("Go developer", JsonValueKind.Null));
        Titles(retitled, "skills").ShouldBe("SQL Docker");
        retitled.GetProperty("workAddress").GetProperty("title").GetString().ShouldBe("Kazan");
        retitled.GetProperty("professionalArea").GetProperty("title").GetString().ShouldBe("IT");

        var moved = await UpdateAsync(new { id, version = 2, directories = new { workAddress = New("Moscow") } });
        (moved.GetProperty("location").GetString(), moved.GetProperty("title").GetString()).ShouldBe(("Moscow", "Go developer"));
    }

    [Fact]
    public async Task UpdateVacancy_Should_BeRefusedAndChangeNothing_When_DetailsAreWrong()
    {
        var id = (await CreateAsync()).GetProperty("id").GetString();
        var before = await ReadAsync(id);

        (await Refuse(new { id, version = 1, title = "X", salary = new { min = 5, max = 4, currency = "EUR" } })).ShouldBe("INVALID_SALARY_RANGE");
        (await Refuse(new { id, version = 1, title = "X", directories = new { grade = new { number = 77 } } })).ShouldBe("DIRECTORY_ENTRY_NOT_FOUND");
        (await Refuse(new { id, version = 1, directories = new { skills = new[] { New("Fresh") }, professionalArea = New("Kitchen") } })).ShouldBe("INVALID_INPUT");
        (await ReadAsync(id)).ShouldBe(before);
        (await _server.UseContextAsync(context => context.DirectoryEntries.AnyAsync(entry => entry.Title == "Fresh" || entry.Title == "Kitchen"))).ShouldBeFalse();

        Task<string?> Refuse(object input) => _hr.RefuseAsync("updateVacancy", input);
    }

    [Fact]
    public async Task PublishSuspendDelete_Should_ChangeWhoSeesIt()
    {
        var id = (await CreateAsync("DRAFT")).GetProperty("id").GetString();
        var anonymous = _server.Anonymous();

        var published = await _hr.SucceedAsync("publishVacancy", new { id, version = 1 }, "vacancy", "status version publishedAt suspendedAt");
        published.GetProperty("publishedAt").ValueKind.ShouldBe(JsonValueKind.String);
        (await SeenByAsync(anonymous)).ShouldBe(1);
        var suspended = await _hr.SucceedAsync("suspendVacancy", new { id, version = 2 }, "vacancy", "status version publishedAt suspendedAt");
        suspended.GetProperty("suspendedAt").ValueKind.ShouldBe(JsonValueKind.String);
        (await SeenByAsync(anonymous)).ShouldBe(0);
        (await SeenByAsync(_hr)).ShouldBe(1);
        await _hr.SucceedAsync("deleteVacancy", new { id, version = 3 }, "vacancy", "id");
        (await SeenByAsync(_hr)).ShouldBe(0);
        (await _hr.RefuseAsync("deleteVacancy", new { id, version = 4 })).ShouldBe("VACANCY_NOT_FOUND");
        (await _server.UseContextAsync(context => context.AuditEntries.Where(entry => entry.Subject == AuditSubject.Vacancy).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()))
            .ShouldBe([AuditAction.Created, AuditAction.Changed, AuditAction.Changed, AuditAction.Deleted]);

        async Task<int> SeenByAsync(GraphQLClient caller) => (await caller.RunAsync("{ vacancies { totalCount } }")).Data("vacancies", "totalCount").GetInt32();
    }

    [Theory]
    [InlineData("publishVacancy")]
    [InlineData("suspendVacancy")]
    [InlineData("deleteVacancy")]
    public async Task Change_Should_BeRefusedAndChangeNothing_When_VersionVacancyOrCallerIsWrong(string mutation)
    {
        var id = (await CreateAsync("DRAFT")).GetProperty("id").GetString();
        var before = await ReadAsync(id);

        (await _hr.RefuseAsync(mutation, new { id, version = 2 })).ShouldBe("VERSION_CONFLICT");
        (await _hr.RefuseAsync(mutation, new { id = GlobalId.Format("Vacancy", 999_999L), version = 1 })).ShouldBe("VACANCY_NOT_FOUND");
        await _server.RefuseOutsidersAsync(mutation, new { id, version = 1 });
        (await ReadAsync(id)).ShouldBe(before);
    }

    private static object New(string title, string? description = null) => new { @new = new { title, description } };

    private static object Id(JsonElement entry) => new { id = entry.GetProperty("id").GetString() };

    private static Dictionary<string, object> Texts(object? salary = null, object? directories = null, string? stageTemplateId = null, object[]? stages = null)
    {
        var input = new Dictionary<string, object?>
        {
            ["title"] = "Cook",
            ["department"] = "Kitchen",
            ["location"] = "Kazan",
            ["salary"] = salary,
            ["directories"] = directories,
            ["stageTemplateId"] = stageTemplateId,
            ["stages"] = stages,
        };
        return input.Where(field => field.Value is not null).ToDictionary(field => field.Key, field => field.Value!);
    }

    private static string Titles(JsonElement vacancy, string field) =>
        string.Join(' ', vacancy.GetProperty(field).EnumerateArray().Select(entry => entry.GetProperty("title").GetString()));

    private Task<JsonElement> CreateAsync(string status = "PUBLISHED") => _hr.SucceedAsync(
        "createVacancy",
        new
        {
            status,
            requiresTest = true,
            salary = new { min = 1000, max = 2000.5, currency = "EUR" },
            directories = new
            {
                professionalArea = New("IT"),
                specialization = New("Backend developer"),
                workAddress = New("Kazan"),
                grade = New("Senior"),
                skills = new[] { New("SQL"), New("Docker") },
                workingConditions = new[] { New("Remote", "From anywhere") },
            },
        },
        "vacancy",
        Everything);

    private Task<JsonElement> UpdateAsync(object input) => _hr.SucceedAsync("updateVacancy", input, "vacancy", Everything);

    private async Task<string> ReadAsync(string? id) =>
        (await _hr.RunAsync($"query($id: ID!) {{ vacancyById(id: $id) {{ {Everything} }} }}", new { id })).Data("vacancyById").ToString();

    private Task<int> EntriesAsync() => _server.UseContextAsync(context => context.DirectoryEntries.CountAsync());
}
