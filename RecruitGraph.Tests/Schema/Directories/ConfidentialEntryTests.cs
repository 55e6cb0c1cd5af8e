using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Directories;

/// <summary>What a confidential vacancy brings into the directories is known to those alone who may see the vacancy.</summary>
public class ConfidentialEntryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Secret = "Successor of the CFO";
    private const string Vacancy = "id version title department specialization { id number title } professionalArea { id title } skills { id number title }";

    private RecruitServer _server = null!;
    private GraphQLClient _owner = null!;
    private GraphQLClient _outsider = null!;
    private GraphQLClient _admin = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _owner = await _server.SignInNewAsync("owner", Role.Hr);
        _outsider = await _server.SignInNewAsync("outsider", Role.Hr);
        _admin = await _server.SignInNewAsync("admin", Role.Admin);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Entries_Should_BeThereForThoseAloneWhoSeeTheVacancy()
    {
        var member = await _server.SignInNewAsync("member", Role.Hr);
        var seeker = await _server.SignInNewAsync("seeker");
        GraphQLClient[] strangers = [_outsider, seeker, _server.Anonymous()];
        await _outsider.SucceedAsync("createDirectoryEntry", new { kind = "PROFESSIONAL_AREA", title = "Finance" }, "directoryEntry", "id");
        var before = new List<string>();
        foreach (var stranger in strangers)
        {
            before.Add(await SeeAsync(stranger));
        }

        var vacancy = await CreateAsync(new { professionalArea = New("Finance"), specialization = New(Secret), skills = new[] { New($"{Secret}: skill") } });
        await _owner.SucceedAsync(
            "addVacancyTeamMember",
            new { id = Id(vacancy), version = 1, userId = GlobalId.Format("User", member.UserId) },
            "vacancy",
            "id");

        foreach (var (stranger, index) in strangers.Select((stranger, index) => (stranger, index)))
        {
            (await SeeAsync(stranger)).ShouldBe(before[index]);
            (await OpenAsync(stranger, vacancy)).ShouldBe("null null");
        }

        foreach (var insider in (GraphQLClient[])[_owner, member, _admin])
        {
            var seen = await SeeAsync(insider);
            seen.ShouldContain("\"found\":{\"totalCount\":2");
            seen.ShouldContain("\"filtered\":{\"totalCount\":2");
            seen.ShouldContain("\"specializations\":{\"totalCount\":1");
            seen.Split($"\"{Secret}: skill\"").Length.ShouldBe(6);
            (await OpenAsync(insider, vacancy)).ShouldBe($"{Secret} {vacancy.GetProperty("specialization").GetProperty("id").GetString()}");
        }
    }

    [Fact]
    public async Task EveryDirectory_Should_KeepWhatIsNew()
    {
        var many = new[] { New(Secret) };
        await CreateAsync(new
        {
            grade = New(Secret),
            professionalArea = New(Secret),
            specialization = New(Secret),
            workAddress = New(Secret),
            jobResponsibilities = many,
            specialAdvantages = many,
            workingConditions = many,
            skills = many,
            softRequirements = many,
            technologies = many,
            employmentTypes = many,
        });

        (await _server.UseContextAsync(context => context.DirectoryEntries.CountAsync(entry => entry.IsConfidential))).ShouldBe(11);
        (await SeeAsync(_outsider)).ShouldNotContain(Secret);
        (await SeeAsync(_owner)).ShouldContain(Secret);
    }

    [Fact]
    public async Task Entries_Should_NotBeFound_When_AnOutsiderChangesOrChoosesThem()
    {
        var vacancy = await CreateAsync(new { professionalArea = New($"{Secret}: area"), specialization = New(Secret), skills = new[] { New("Discretion") } });
        var (entry, area, skill) = (Id(vacancy.GetProperty("specialization")), Id(vacancy.GetProperty("professionalArea")), vacancy.GetProperty("skills")[0]);
        var number = skill.GetProperty("number").GetInt32();
        var candidate = await _outsider.SucceedAsync("createCandidate", new { fullName = "Anna" }, "candidate", "id version");
        var open = await _outsider.SucceedAsync("createVacancy", Input(new { skills = new[] { New("SQL") } }, isConfidential: false), "vacancy", "id");
        var before = await CountAsync();

        await Refuse("renameDirectoryEntry", new { id = entry, version = 1, title = "Known" });
        await Refuse("renameDirectoryEntry", new { id = entry, version = 9, title = "Known" });
        await Refuse("deleteDirectoryEntry", new { id = Id(skill), version = 1 });
        await Refuse("createDirectoryEntry", new { kind = "SPECIALIZATION", title = "Known", professionalAreaId = area });
        await Refuse("createVacancy", Input(new { skills = new object[] { new { id = Id(skill) } } }, isConfidential: false));
        await Refuse("createVacancy", Input(new { skills = new object[] { new { number } } }, isConfidential: true));
        await Refuse("updateVacancy", new { id = Id(open), version = 1, directories = new { skills = new object[] { new { id = Id(skill) } } } });
        await Refuse("createCandidate", new { fullName = "Boris", entryIds = new[] { Id(skill) } });
        await Refuse("updateCandidate", new { id = Id(candidate), version = 1, entryIds = new[] { Id(skill) } });
        await Refuse("createTestQuestion", new { skill = new { id = Id(skill) }, grade = New("Senior"), questionType = New("One"), title = "T", text = "T", answers = new[] { new { text = "A", isRight = true } } });
        (await ReadAsync(vacancy)).ShouldBe(vacancy.ToString());
        (await CountAsync()).ShouldBe(before);

        async Task Refuse(string mutation, object input) => (await _outsider.RefuseAsync(mutation, input)).ShouldBe("DIRECTORY_ENTRY_NOT_FOUND", mutation);
    }

    [Fact]
    public async Task Entry_Should_DescribeItsVacancyAlone_When_AnInsiderChoosesIt()
    {
        var vacancy = await CreateAsync(new { professionalArea = New("Finance"), specialization = New(Secret), skills = new[] { New("Discretion") } });
        var skill = vacancy.GetProperty("skills")[0];

        foreach (var insider in (GraphQLClient[])[_owner, _admin])
        {
            (await insider.RefuseAsync("createVacancy", Input(new { skills = new object[] { new { id = Id(skill) } } }, isConfidential: true)))
                .ShouldBe("DIRECTORY_ENTRY_NOT_FOUND");
        }

        var byId = await UpdateAsync(1, new { directories = new { skills = new object[] { new { id = Id(skill) } } } });
        var byNumber = await UpdateAsync(2, new { directories = new { skills = new object[] { new { number = skill.GetProperty("number").GetInt32() } } } });
        var byTitle = await UpdateAsync(3, new { directories = new { professionalArea = New("finance"), specialization = New(Secret.ToUpperInvariant()), skills = new[] { New("discretion") } } });

        foreach (var updated in (JsonElement[])[byId, byNumber, byTitle])
        {
            (updated.GetProperty("specialization").ToString(), updated.GetProperty("skills").ToString())
                .ShouldBe((vacancy.GetProperty("specialization").ToString(), vacancy.GetProperty("skills").ToString()));
        }

        Task<JsonElement> UpdateAsync(int version, object change) => this.UpdateAsync(vacancy, version, change);
    }

    [Fact]
    public async Task Title_Should_BeFree_When_AConfidentialVacancyAloneHasIt()
    {
        var vacancy = await CreateAsync(new { professionalArea = New("Finance"), specialization = New(Secret), skills = new[] { New(Secret) } });
        var skill = Id(vacancy.GetProperty("skills")[0]);
        var other = await _outsider.SucceedAsync("createDirectoryEntry", new { kind = "SKILL", title = "Tact" }, "directoryEntry", "id");

        var renamed = await _outsider.SucceedAsync("renameDirectoryEntry", new { id = Id(other), version = 1, title = Secret }, "directoryEntry", "id version");
        (await _outsider.RefuseAsync("createDirectoryEntry", new { kind = "SKILL", title = Secret })).ShouldBe("DIRECTORY_ENTRY_EXISTS");
        var created = await _outsider.SucceedAsync("createDirectoryEntry", new { kind = "PROFESSIONAL_AREA", title = "finance" }, "directoryEntry", "id title");
        var used = await _outsider.SucceedAsync("createVacancy", Input(new { skills = new[] { New(Secret.ToLowerInvariant()) } }, isConfidential: false), "vacancy", Vacancy);
        var rival = await _outsider.SucceedAsync(
            "createVacancy", Input(new { professionalArea = New("Finance"), specialization = New(Secret) }, isConfidential: true), "vacancy", Vacancy);

        Id(renamed).ShouldNotBe(skill);
        created.GetProperty("title").GetString().ShouldBe("finance");
        Id(used.GetProperty("skills")[0]).ShouldBe(Id(renamed));
        Id(rival.GetProperty("specialization")).ShouldNotBe(Id(vacancy.GetProperty("specialization")));
        (await ReadAsync(vacancy)).ShouldBe(vacancy.ToString());
    }

    [Fact]
    public async Task Entries_Should_BecomePublic_When_TheVacancyDoes()
    {
        var vacancy = await CreateAsync(new
        {
            professionalArea = New("Finance"),
            specialization = New(Secret),
            skills = new[] { New("Discretion"), New("Dropped"), New("SQL") },
        });
        var sql = await _outsider.SucceedAsync("createDirectoryEntry", new { kind = "SKILL", title = "sql" }, "directoryEntry", "id");
        var skills = vacancy.GetProperty("skills").EnumerateArray().ToList();
        await UpdateAsync(vacancy, 1, new { directories = new { skills = new object[] { new { id = Id(skills[0]) }, new { id = Id(skills[2]) } } } });
        (await SeeAsync(_admin)).ShouldNotContain("Dropped");

        var open = await UpdateAsync(vacancy, 2, new { isConfidential = false });

        (open.GetProperty("title").GetString(), open.GetProperty("department").GetString()).ShouldBe((Secret, "Finance"));
        open.GetProperty("skills").EnumerateArray().Select(skill => skill.GetProperty("title").GetString()).ShouldBe(["Discretion", "sql"]);
        Id(open.GetProperty("skills")[1]).ShouldBe(Id(sql));
        (await SeeAsync(_server.Anonymous())).ShouldBe(await SeeAsync(_admin));
        (await SeeAsync(_outsider)).ShouldContain(Secret);
        (await _server.UseContextAsync(context => context.DirectoryEntries.CountAsync(entry => entry.IsConfidential))).ShouldBe(0);
    }

    [Fact]
    public async Task Entries_Should_NotBecomePublic_When_TheChangeThatOpensTheVacancyTakesThemAway()
    {
        var vacancy = await CreateAsync(new { professionalArea = New(Secret), specialization = New(Secret), skills = new[] { New(Secret) } });

        var open = await UpdateAsync(vacancy, 1, new { isConfidential = false, title = "CFO", department = "Finance", directories = new { skills = Array.Empty<object>() } });

        (open.GetProperty("title").GetString(), open.GetProperty("specialization").ValueKind).ShouldBe(("CFO", JsonValueKind.Null));
        (await SeeAsync(_admin)).ShouldNotContain(Secret);
        (await _server.UseContextAsync(context => context.DirectoryEntries.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task NewSpecialization_Should_BecomePublicInItsArea_When_TheSameChangeOpensTheVacancy()
    {
        var vacancy = await CreateAsync(new { professionalArea = New("Finance"), specialization = New(Secret) });

        var open = await UpdateAsync(vacancy, 1, new { isConfidential = false, directories = new { specialization = New("CFO") } });

        (open.GetProperty("title").GetString(), open.GetProperty("professionalArea").GetProperty("title").GetString()).ShouldBe(("CFO", "Finance"));
        (await SeeAsync(_admin)).ShouldNotContain(Secret);
        (await _server.UseContextAsync(context => context.DirectoryEntries.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Entries_Should_StayPublic_When_TheVacancyBecomesConfidentialLater()
    {
        var vacancy = await _owner.SucceedAsync("createVacancy", Input(new { skills = new[] { New("SQL") } }, isConfidential: false), "vacancy", Vacancy);

        await UpdateAsync(vacancy, 1, new { isConfidential = true, directories = new { skills = new[] { New("SQL"), New(Secret) } } });

        var seen = await SeeAsync(_outsider);
        seen.ShouldContain("SQL");
        seen.ShouldNotContain(Secret);
    }

    [Fact]
    public async Task Entries_Should_BeForAdministratorsAlone_When_TheVacancyIsDeleted()
    {
        var vacancy = await CreateAsync(new { skills = new[] { New(Secret) } });

        await _owner.SucceedAsync("deleteVacancy", new { id = Id(vacancy), version = 1 }, "vacancy", "id");

        (await SeeAsync(_owner)).ShouldNotContain(Secret);
        (await SeeAsync(_admin)).ShouldContain(Secret);
    }

    [Fact]
    public async Task RenameDirectoryEntry_Should_RenameTheVacancy_When_AnInsiderRenames()
    {
        var vacancy = await CreateAsync(new { professionalArea = New("Finance"), specialization = New(Secret) });

        await _owner.SucceedAsync(
            "renameDirectoryEntry", new { id = Id(vacancy.GetProperty("specialization")), version = 1, title = $"{Secret} (m/f)" }, "directoryEntry", "id");

        (await ReadAsync(vacancy)).ShouldContain($"\"title\":\"{Secret} (m/f)\",\"department\"");
        (await SeeAsync(_outsider)).ShouldNotContain(Secret);
    }

    [Fact]
    public async Task Score_Should_CountSkillsByTheirTitles_When_TheVacancyHasEntriesOfItsOwn()
    {
        var vacancy = await CreateAsync(new { skills = new[] { New("Tact"), New(Secret) } });
        var tact = await _outsider.SucceedAsync("createDirectoryEntry", new { kind = "SKILL", title = "tact" }, "directoryEntry", "id");
        var candidate = await _owner.SucceedAsync("createCandidate", new { fullName = "Anna", entryIds = new[] { Id(tact) } }, "candidate", "id");

        var application = await _owner.SucceedAsync(
            "enterApplication", new { vacancyId = Id(vacancy), candidateId = Id(candidate) }, "application", "score");

        application.GetProperty("score").GetInt32().ShouldBe(50);
    }

    [Theory]
    [InlineData("{ directoryEntries { nodes { title } } }")]
    [InlineData("{ directories { entries { nodes { title } } } }")]
    [InlineData("{ directoryEntryById(id: \"@\") { title } }")]
    public async Task Reading_Should_TakeOneStatement_WhoeverReads(string query)
    {
        var vacancy = await CreateAsync(new { skills = new[] { New(Secret) } });
        query = query.Replace("@", Id(vacancy.GetProperty("skills")[0]), StringComparison.Ordinal);
        foreach (var caller in (GraphQLClient[])[_owner, _admin, _server.Anonymous()])
        {
            await caller.RunAsync(query);
            _server.Statements.Clear();
            await caller.RunAsync(query);
            _server.Statements.All.Count(statement => statement.Contains("directory_entries", StringComparison.Ordinal)).ShouldBe(1);
        }
    }

    private static object New(string title) => new { @new = new { title } };

    private static string Id(JsonElement row) => row.GetProperty("id").GetString()!;

    private static object Input(object directories, bool isConfidential) =>
        new { title = "Manager", department = "House", location = "Kazan", status = "PUBLISHED", isConfidential, directories };

    private Task<JsonElement> CreateAsync(object directories) =>
        _owner.SucceedAsync("createVacancy", Input(directories, isConfidential: true), "vacancy", Vacancy);

    private Task<JsonElement> UpdateAsync(JsonElement vacancy, int version, object change)
    {
        var input = JsonSerializer.SerializeToNode(change)!.AsObject();
        (input["id"], input["version"]) = (Id(vacancy), version);
        return _owner.SucceedAsync("updateVacancy", input, "vacancy", Vacancy);
    }

    private async Task<string> ReadAsync(JsonElement vacancy) =>
        (await _owner.RunAsync($"query($id: ID!) {{ vacancyById(id: $id) {{ {Vacancy} }} }}", new { id = Id(vacancy) })).Data("vacancyById").ToString();

    /// <summary>All that a caller finds in directories, whichever way he looks.</summary>
    private static async Task<string> SeeAsync(GraphQLClient caller) => (await caller.RunAsync(
        """
        {
          directoryEntries(first: 50) { totalCount nodes { title isConfidential } }
          found: directoryEntries(title: "successor") { totalCount nodes { title } }
          filtered: directoryEntries(where: { title: { startsWith: "Successor" } }) { totalCount nodes { title } }
          directories { kind entries(first: 50) { totalCount nodes { title specializations(first: 50) { totalCount nodes { title } } } } }
          vacancyFacets { departments { value } locations { value } entries(kind: SKILL) { entry { title } } }
        }
        """)).Data().ToString();

    /// <summary>The vacancy's specialization as a caller reads it by its id.</summary>
    private static async Task<string> OpenAsync(GraphQLClient caller, JsonElement vacancy)
    {
        var answer = await caller.RunAsync(
            "query($id: ID!) { directoryEntryById(id: $id) { title } node(id: $id) { id } }", new { id = Id(vacancy.GetProperty("specialization")) });
        return $"{Value("directoryEntryById", "title")} {Value("node", "id")}";

        string Value(string field, string inner) =>
            answer.Data(field) is { ValueKind: JsonValueKind.Object } found ? found.GetProperty(inner).GetString()! : "null";
    }

    private Task<(int, int, int, int)> CountAsync() => _server.UseContextAsync(async context => (
        await context.DirectoryEntries.CountAsync(),
        await context.Vacancies.CountAsync(),
        await context.Candidates.CountAsync(),
        await context.AuditEntries.CountAsync()));
}
