using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Directories;

/// <summary>Everyone reads directories; HR and ADMIN extend, rename and clear them.</summary>
public class DirectoryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Entry = "id number title description version";

    private RecruitServer _server = null!;
    private GraphQLClient _hr = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task CreateDirectoryEntry_Should_GiveANumber_When_NoneIsGiven()
    {
        var entry = await CreateAsync("SKILL", "  SQL ", description: "Запросы");
        var given = await _hr.SucceedAsync("createDirectoryEntry", new { kind = "SKILL", title = "Docker", number = 30 }, "directoryEntry", Entry);

        (entry.Title, entry.Number, entry.Version).ShouldBe(("SQL", 1000, 1));
        given.GetProperty("number").GetInt32().ShouldBe(30);
        (await AuditsAsync()).ShouldBe([AuditAction.Created, AuditAction.Created]);
    }

    [Fact]
    public async Task CreateDirectoryEntry_Should_BeRefused_When_ItIsThereOrFitsNoDirectory()
    {
        var area = (await CreateAsync("PROFESSIONAL_AREA", "IT")).Id;
        await CreateAsync("SKILL", "SQL");
        var before = await CountAsync();

        (await Refuse(new { kind = "SKILL", title = "sql " })).ShouldBe("DIRECTORY_ENTRY_EXISTS");
        (await Refuse(new { kind = "SPECIALIZATION", title = "Developer" })).ShouldBe("WRONG_DIRECTORY");
        (await Refuse(new { kind = "SKILL", title = "C#", professionalAreaId = area })).ShouldBe("WRONG_DIRECTORY");
        (await Refuse(new { kind = "SPECIALIZATION", title = "Developer", professionalAreaId = Unknown })).ShouldBe("DIRECTORY_ENTRY_NOT_FOUND");
        (await Refuse(new { kind = "WORK_ADDRESS", title = new string('x', 65) })).ShouldBe("OUT_OF_RANGE");
        (await Refuse(new { kind = "SKILL", title = " " })).ShouldBe("INVALID_INPUT");
        (await Refuse(new { kind = "SKILL", title = "Go", number = 1000 })).ShouldBe("INVALID_INPUT");
        await _server.RefuseOutsidersAsync("createDirectoryEntry", new { kind = "SKILL", title = "Go" });
        (await CountAsync()).ShouldBe(before);

        Task<string?> Refuse(object input) => _hr.RefuseAsync("createDirectoryEntry", input);
    }

    [Fact]
    public async Task RenameDirectoryEntry_Should_TakeTheVacanciesThatBearItsTitleAlong()
    {
        var address = (await CreateAsync("WORK_ADDRESS", "Kazan")).Id;
        var vacancy = await _hr.SucceedAsync(
            "createVacancy", new { title = "Developer", department = "IT", directories = new { workAddress = new { id = address } } }, "vacancy", "id version");

        var renamed = await _hr.SucceedAsync("renameDirectoryEntry", new { id = address, version = 1, title = "Казань" }, "directoryEntry", "title version");

        renamed.ToString().ShouldBe("""{"title":"Казань","version":2}""");
        (await _hr.RunAsync("query($id: ID!) { vacancyById(id: $id) { location version workAddress { title } } }", new { id = vacancy.GetProperty("id").GetString() }))
            .Data("vacancyById").ToString().ShouldBe("""{"location":"Казань","version":2,"workAddress":{"title":"Казань"}}""");
        (await AuditsAsync()).ShouldBe([AuditAction.Created, AuditAction.Created, AuditAction.Changed]);
    }

    [Fact]
    public async Task RenameDirectoryEntry_Should_BeRefusedAndChangeNothing_When_SomethingIsWrong()
    {
        var entry = await CreateAsync("SKILL", "SQL", "Queries");
        await CreateAsync("SKILL", "Docker");

        (await Refuse(new { id = Unknown, version = 1, title = "Go" })).ShouldBe("DIRECTORY_ENTRY_NOT_FOUND");
        (await Refuse(new { id = entry.Id, version = 2, title = "Go" })).ShouldBe("VERSION_CONFLICT");
        (await Refuse(new { id = entry.Id, version = 1, title = "DOCKER" })).ShouldBe("DIRECTORY_ENTRY_EXISTS");
        (await Refuse(new { id = entry.Id, version = 1, title = "" })).ShouldBe("INVALID_INPUT");
        await _server.RefuseOutsidersAsync("renameDirectoryEntry", new { id = entry.Id, version = 1, title = "Go" });
        (await _hr.RunAsync("query($id: ID!) { directoryEntryById(id: $id) { title description version } }", new { id = entry.Id }))
            .Data("directoryEntryById").ToString().ShouldBe("""{"title":"SQL","description":"Queries","version":1}""");
        (await AuditsAsync()).ShouldBe([AuditAction.Created, AuditAction.Created]);

        Task<string?> Refuse(object input) => _hr.RefuseAsync("renameDirectoryEntry", input);
    }

    [Fact]
    public async Task RenameDirectoryEntry_Should_LetOneWin_When_TwoRenameOneVersion()
    {
        var entry = await CreateAsync("SKILL", "SQL");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => _hr.MutateAsync(
            "renameDirectoryEntry", new { id = entry.Id, version = 1, title = $"SQL {i}" }, "directoryEntry { version }")));

        answers.Select(answer => answer.Data("renameDirectoryEntry", "errors")).Count(errors => errors.GetArrayLength() == 0).ShouldBe(1);
        answers.SelectMany(answer => answer.Data("renameDirectoryEntry", "errors").EnumerateArray())
            .ShouldAllBe(error => error.GetProperty("code").GetString() == "VERSION_CONFLICT");
    }

    [Fact]
    public async Task DeleteDirectoryEntry_Should_BeRefused_When_SomethingRefersToIt()
    {
        var (unused, used) = (await CreateAsync("SKILL", "SQL"), await CreateAsync("SKILL", "Docker"));
        await _hr.SucceedAsync(
            "createVacancy",
            new { title = "Developer", department = "IT", location = "Kazan", directories = new { skills = new[] { new { id = used.Id } } } },
            "vacancy",
            "id");
        var before = await CountAsync();

        (await Refuse(new { id = used.Id, version = 1 })).ShouldBe("DIRECTORY_ENTRY_IN_USE");
        (await Refuse(new { id = unused.Id, version = 7 })).ShouldBe("VERSION_CONFLICT");
        (await Refuse(new { id = Unknown, version = 1 })).ShouldBe("DIRECTORY_ENTRY_NOT_FOUND");
        await _server.RefuseOutsidersAsync("deleteDirectoryEntry", new { id = unused.Id, version = 1 });
        (await CountAsync()).ShouldBe(before);

        (await _hr.SucceedAsync("deleteDirectoryEntry", new { id = unused.Id, version = 1 }, "directoryEntry", "title")).GetProperty("title").GetString().ShouldBe("SQL");
        (await CountAsync()).ShouldBe(before - 1);
        (await AuditsAsync()).Last().ShouldBe(AuditAction.Deleted);

        Task<string?> Refuse(object input) => _hr.RefuseAsync("deleteDirectoryEntry", input);
    }

    [Fact]
    public async Task Directories_Should_ListAllOfThem_WithOneStatementALevel()
    {
        var area = (await CreateAsync("PROFESSIONAL_AREA", "IT")).Id;
        foreach (var title in (string[])["Developer", "Tester", "Analyst"])
        {
            await _hr.SucceedAsync("createDirectoryEntry", new { kind = "SPECIALIZATION", title, professionalAreaId = area }, "directoryEntry", "id");
        }

        await CreateAsync("PROFESSIONAL_AREA", "Law");
        await CreateAsync("SKILL", "SQL");
        await CreateAsync("SKILL", "Docker");
        _server.Statements.Clear();

        var directories = (await _server.Anonymous().RunAsync("{ directories { kind entries { totalCount nodes { title } } } }")).Data("directories");

        _server.Statements.All.Count.ShouldBe(1);
        directories.GetArrayLength().ShouldBe(12);
        directories.EnumerateArray().Single(directory => directory.GetProperty("kind").GetString() == "SKILL").GetProperty("entries").ToString()
            .ShouldBe("""{"totalCount":2,"nodes":[{"title":"SQL"},{"title":"Docker"}]}""");
        directories.EnumerateArray().Single(directory => directory.GetProperty("kind").GetString() == "GRADE").GetProperty("entries").ToString()
            .ShouldBe("""{"totalCount":0,"nodes":[]}""");

        (await AreasAsync("")).ShouldBe("IT: Developer Tester Analyst, Law: ");
        (await AreasAsync("(first: 2)")).ShouldBe("IT: Developer Tester, Law: ");
        (await AreasAsync("(last: 2)")).ShouldBe("IT: Tester Analyst, Law: ");
        (await AreasAsync("(order: { title: ASC })")).ShouldBe("IT: Analyst Developer Tester, Law: ");
        (await AreasAsync("""(where: { title: { startsWith: "T" } })""")).ShouldBe("IT: Tester, Law: ");
        (await AreasAsync("", """(where: { title: { eq: "Law" } })""")).ShouldBe("Law: ");
        (await AreasAsync("", "(order: { number: DESC }, first: 1)")).ShouldBe("Law: ");
        (await AreasAsync("", "(last: 1)")).ShouldBe("Law: ");
    }

    [Fact]
    public async Task DirectoryEntries_Should_BeFilteredOrderedAndPagedBothWays()
    {
        foreach (var title in new[] { "SQL", "MySQL", "Docker", "Go" })
        {
            await CreateAsync("SKILL", title);
        }

        (await TitlesAsync("""(title: "sql", order: { title: ASC })""")).ShouldBe("MySQL SQL");
        (await TitlesAsync("""(where: { kind: { eq: SKILL }, number: { gt: 1001 } })""")).ShouldBe("Docker Go");
        (await TitlesAsync("""(where: { kind: { eq: GRADE } })""")).ShouldBe("");
        (await TitlesAsync("""(where: { title: { startsWith: "D" } })""")).ShouldBe("Docker");
        (await TitlesAsync("""(order: [{ title: DESC }], first: 2)""")).ShouldBe("SQL MySQL");
        (await TitlesAsync("""(order: [{ title: DESC }], last: 2)""")).ShouldBe("Go Docker");
    }

    [Fact]
    public async Task Counts_Should_SayHowOftenAnEntryIsUsed()
    {
        var skill = (await CreateAsync("SKILL", "SQL")).Id;
        foreach (var (status, confidential) in new[] { ("PUBLISHED", false), ("DRAFT", false), ("PUBLISHED", true) })
        {
            await _hr.SucceedAsync(
                "createVacancy",
                new { title = "Developer", department = "IT", location = "Kazan", status, isConfidential = confidential, directories = new { skills = new[] { new { id = skill } } } },
                "vacancy",
                "id");
        }

        var other = await _server.SignInNewAsync("other", Role.Hr);
        const string Query = "query($id: ID!) { directoryEntryById(id: $id) { vacancyCount candidateCount testQuestionCount } }";

        (await _hr.RunAsync(Query, new { id = skill })).Data("directoryEntryById").ToString().ShouldBe("""{"vacancyCount":3,"candidateCount":0,"testQuestionCount":0}""");
        (await other.RunAsync(Query, new { id = skill })).Data("directoryEntryById", "vacancyCount").GetInt32().ShouldBe(2);
        (await _server.Anonymous().RunAsync("query($id: ID!) { directoryEntryById(id: $id) { vacancyCount } }", new { id = skill }))
            .Data("directoryEntryById", "vacancyCount").GetInt32().ShouldBe(1);
        (await _server.Anonymous().RunAsync(Query, new { id = skill })).Codes.Distinct().ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    private async Task<string> AreasAsync(string specializations, string areas = "")
    {
        _server.Statements.Clear();
        var answer = await _server.Anonymous().RunAsync(
            $"{{ directories(kinds: [PROFESSIONAL_AREA]) {{ entries{areas} {{ nodes {{ title specializations{specializations} {{ nodes {{ title }} }} }} }} }} }}");
        _server.Statements.All.Count.ShouldBe(2);
        return string.Join(", ", answer.Data("directories", "0", "entries", "nodes").EnumerateArray().Select(area =>
            $"{area.GetProperty("title").GetString()}: {string.Join(' ', area.GetProperty("specializations").GetProperty("nodes").EnumerateArray().Select(entry => entry.GetProperty("title").GetString()))}"));
    }

    private static string Unknown => GlobalId.Format("DirectoryEntry", 999_999L);

    private async Task<(string Id, int Number, string Title, int Version)> CreateAsync(string kind, string title, string? description = null)
    {
        var entry = await _hr.SucceedAsync("createDirectoryEntry", new { kind, title, description }, "directoryEntry", Entry);
        return (entry.GetProperty("id").GetString()!, entry.GetProperty("number").GetInt32(), entry.GetProperty("title").GetString()!, entry.GetProperty("version").GetInt32());
    }

    private async Task<string> TitlesAsync(string arguments) => string.Join(' ', (await _server.Anonymous()
        .RunAsync($"{{ directoryEntries{arguments} {{ nodes {{ title }} }} }}")).Data("directoryEntries", "nodes").EnumerateArray()
        .Select(entry => entry.GetProperty("title").GetString()));

    private Task<int> CountAsync() => _server.UseContextAsync(context => context.DirectoryEntries.CountAsync());

    private Task<List<AuditAction>> AuditsAsync() => _server.UseContextAsync(context =>
        context.AuditEntries.OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
}
