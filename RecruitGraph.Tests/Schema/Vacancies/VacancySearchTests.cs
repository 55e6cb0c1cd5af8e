using System.Globalization;
using System.Text.RegularExpressions;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Vacancies;

/// <summary>Finding vacancies: by words in any script, by what they are described by, in any order, with facets.</summary>
public partial class VacancySearchTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private RecruitServer _server = null!;
    private GraphQLClient _hr = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("engin", "Engineer")]
    [InlineData("РАЗРАБОТ", "Разработчик")]
    [InlineData("工程", "软件工程师")]
    [InlineData("kazan", "Engineer,Разработчик,软件工程师")]
    [InlineData("kazan кофе", "Разработчик")]
    [InlineData("100%", "软件工程师")]
    [InlineData("100_", "")]
    [InlineData("  ", "Engineer,Разработчик,软件工程师")]
    public async Task Search_Should_FindEveryWord_InAnyTextAndScript(string search, string expected)
    {
        await CreateAsync("Engineer", requirements: "C#");
        await CreateAsync("Разработчик", description: "Вкусный кофе");
        await CreateAsync("软件工程师", requirements: "100% remote");

        (await TitlesAsync("search: $text, order: { createdAt: ASC }", search)).ShouldBe(expected);
    }

    [Fact]
    public async Task Search_Should_BeRefused_When_ItHasTooManyWordsOrLetters()
    {
        foreach (var text in new[] { string.Join(' ', Enumerable.Range(0, 11)), new string('x', 201), "a\0b" })
        {
            (await _hr.RunAsync("query($text: String) { vacancies(search: $text) { totalCount } }", new { text })).Codes.ShouldBe(["INVALID_INPUT"]);
        }
    }

    [Theory]
    [InlineData("eng")]
    [InlineData("раз")]
    [InlineData("工程师")]
    public async Task Search_Should_UseTheTrigramIndex_When_AWordHasThreeLetters(string word)
    {
        await FillAsync();
        _server.Statements.Clear();
        (await _server.Anonymous().RunAsync("query($text: String) { vacancies(search: $text, first: 20) { nodes { id title } } }", new { text = word }))
            .Data("vacancies", "nodes").GetArrayLength().ShouldBe(1);

        var statement = _server.Statements.All.ShouldHaveSingleItem();
        var plan = await ExplainAsync(statement, word);

        plan.ShouldContain("ix_vacancies_search_text");
    }

    [Fact]
    public async Task Where_Should_FindByEntriesAnyAndAll()
    {
        await CreateAsync("Both", skills: ["SQL", "Docker"]);
        await CreateAsync("One", skills: ["SQL"]);
        await CreateAsync("None");
        var (sql, docker) = (await EntryAsync("SQL"), await EntryAsync("Docker"));

        (await TitlesAsync($$"""where: { entries: { some: { id: { in: ["{{sql}}", "{{docker}}"] } } }, }, order: { title: ASC }""")).ShouldBe("Both,One");
        (await TitlesAsync($$"""where: { and: [{ entries: { some: { id: { eq: "{{sql}}" } } } }, { entries: { some: { id: { eq: "{{docker}}" } } } }] }""")).ShouldBe("Both");
        (await TitlesAsync("where: { entries: { any: false } }")).ShouldBe("None");
        (await TitlesAsync("""where: { entries: { some: { kind: { eq: SKILL }, title: { startsWith: "D" } } } }""")).ShouldBe("Both");
    }

    [Theory]
    [InlineData("where: { salaryMin: { lte: 2000 }, salaryMax: { gte: 1000 } }", "1-2,2-,-1")]
    [InlineData("where: { salaryMin: { lte: 900 }, salaryMax: { gte: 0 } }", "-1")]
    [InlineData("where: { salaryMin: { lte: 99000 }, salaryMax: { gte: 50000 } }", "2-")]
    [InlineData("where: { salaryCurrency: { eq: null } }", "none")]
    [InlineData("where: { status: { eq: DRAFT } }", "none")]
    [InlineData("where: { publishedAt: { eq: null } }", "none")]
    [InlineData("where: { requiresTest: { eq: true } }", "")]
    [InlineData("where: { department: { eq: \"IT\" }, location: { in: [\"Kazan\"] } }", "1-2,2-,-1,none")]
    [InlineData("where: { publishedAt: { gt: \"2000-01-01T00:00:00Z\" } }, order: { salary: DESC }", "1-2,2-,-1")]
    [InlineData("order: { title: ASC }", "-1,1-2,2-,none")]
    [InlineData("order: [{ publishedAt: ASC }]", "1-2,2-,-1,none")]
    public async Task WhereAndOrder_Should_SelectByPayStatusAndTime(string arguments, string expected)
    {
        await CreateAsync("1-2", salary: new { min = 1000, max = 2000, currency = "EUR" });
        await CreateAsync("2-", salary: new { min = 2000, currency = "EUR" });
        await CreateAsync("-1", salary: new { max = 1000, currency = "EUR" });
        await CreateAsync("none", status: "DRAFT");

        var order = arguments.Contains("order", StringComparison.Ordinal) ? "" : ", order: { createdAt: ASC }";
        (await TitlesAsync(arguments + order)).ShouldBe(expected);
    }

    [Fact]
    public async Task Order_Should_CountApplications_ForStaffAlone()
    {
        var (none, two, one) = (await CreateAsync("none"), await CreateAsync("two"), await CreateAsync("one"));
        var (first, second) = (await _server.SignInNewAsync("first"), await _server.SignInNewAsync("second"));
        await Recruiting.ApplyAsync(first, two);
        await Recruiting.ApplyAsync(second, two);
        await Recruiting.ApplyAsync(first, one);

        (await TitlesAsync("order: { applicationCount: DESC }")).ShouldBe("two,one,none");
        (await TitlesAsync("order: [{ applicationCount: ASC }], first: 2")).ShouldBe("none,one");
        (await TitlesAsync("order: [{ applicationCount: ASC }], last: 2")).ShouldBe("one,two");
        (await first.RunAsync("{ vacancies(order: { applicationCount: DESC }) { nodes { title } } }")).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await _server.Anonymous().RunAsync("{ vacancies(order: { applicationCount: DESC }) { nodes { title } } }")).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        none.ShouldNotBe(one);
    }

    [Fact]
    public async Task Pages_Should_FollowOneAnother_InBothDirections_UnderEveryOrder()
    {
        for (var i = 0; i < 7; i++)
        {
            await CreateAsync($"V{i}", salary: i % 3 == 0 ? null : new { min = i % 2, currency = "EUR" });
        }

        foreach (var order in new[] { "title", "salary", "publishedAt", "createdAt", "applicationCount" })
        {
            var all = (await TitlesAsync($"order: [{{ {order}: DESC }}]")).Split(',');
            (await WalkAsync(order, "first", "after", "endCursor", "hasNextPage")).ShouldBe(all);
            (await WalkAsync(order, "last", "before", "startCursor", "hasPreviousPage")).ShouldBe(all);
        }
    }

    [Fact]
    public async Task Facets_Should_CountWhatTheListFinds_WithOneStatementEach()
    {
        await CreateAsync("Backend", skills: ["SQL", "Docker"]);
        await CreateAsync("Frontend", skills: ["SQL"]);
        await CreateAsync("Draft", skills: ["SQL"], status: "DRAFT");
        await CreateAsync("Cook", department: "Kitchen");
        const string Facets =
            """
            query($text: String, $where: VacancyFilterInput) { vacancyFacets(search: $text, where: $where) {
              totalCount departments { value count } locations(first: 1) { value count } statuses { status count }
              entries(kind: SKILL) { entry { title } count } } }
            """;
        _server.Statements.Clear();

        (await _server.Anonymous().RunAsync(Facets)).Data("vacancyFacets").ToString().ShouldBe(
            """{"totalCount":3,"departments":[{"value":"IT","count":2},{"value":"Kitchen","count":1}],"locations":[{"value":"Kazan","count":3}],"statuses":[{"status":"PUBLISHED","count":3}],"entries":[{"entry":{"title":"SQL"},"count":2},{"entry":{"title":"Docker"},"count":1}]}""");

        _server.Statements.All.Count.ShouldBe(5);
        (await _hr.RunAsync(Facets, new { where = new { department = new { eq = "IT" } } })).Data("vacancyFacets", "statuses").ToString()
            .ShouldBe("""[{"status":"PUBLISHED","count":2},{"status":"DRAFT","count":1}]""");
        (await _hr.RunAsync(Facets, new { text = "back" })).Data("vacancyFacets", "totalCount").GetInt32().ShouldBe(1);
        (await _hr.RunAsync("{ vacancyFacets { departments(first: 101) { count } } }")).Codes.ShouldBe(["INVALID_INPUT"]);
    }

    private async Task<List<string>> WalkAsync(string order, string size, string from, string cursor, string more)
    {
        var titles = new List<string>();
        string? place = null;
        while (true)
        {
            var page = (await _hr.RunAsync(
                $"query($place: String) {{ vacancies(order: [{{ {order}: DESC }}], {size}: 2, {from}: $place) {{ nodes {{ title }} pageInfo {{ {cursor} {more} }} }} }}",
                new { place })).Data("vacancies");
            var found = page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("title").GetString()!).ToList();
            titles.InsertRange(size == "first" ? titles.Count : 0, found);
            if (!page.GetProperty("pageInfo").GetProperty(more).GetBoolean())
            {
                return titles;
            }

            place = page.GetProperty("pageInfo").GetProperty(cursor).GetString();
        }
    }

    private async Task<string> CreateAsync(
        string title,
        string? description = null,
        string? requirements = null,
        string department = "IT",
        string status = "PUBLISHED",
        object? salary = null,
        string[]? skills = null)
    {
        var directories = new { skills = (skills ?? []).Select(skill => new { @new = new { title = skill } }) };
        var vacancy = await _hr.SucceedAsync(
            "createVacancy", new { title, department, location = "Kazan", description, requirements, status, salary, directories }, "vacancy", "id");
        return vacancy.GetProperty("id").GetString()!;
    }

    private async Task<string> TitlesAsync(string arguments, string? text = null) => string.Join(',', (await _hr
        .RunAsync(text is null ? $"{{ vacancies({arguments}) {{ nodes {{ title }} }} }}" : $"query($text: String) {{ vacancies({arguments}) {{ nodes {{ title }} }} }}", new { text }))
        .Data("vacancies", "nodes").EnumerateArray().Select(vacancy => vacancy.GetProperty("title").GetString()));

    private async Task<string> EntryAsync(string title) =>
        (await _hr.RunAsync("query($title: String) { directoryEntries(title: $title) { nodes { id } } }", new { title }))
            .Data("directoryEntries", "nodes", "0", "id").GetString()!;

    private async Task FillAsync()
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(_server.ConnectionString);
        await using var fill = source.CreateCommand(
            $"""
            insert into vacancies (title, department, location, description, status, owner_id, created_at, updated_at, version,
                is_confidential, requires_test)
            select 'Title ' || n, 'Department', 'Kazan', repeat(md5(n::text) || ' ', 40), 1, {_hr.UserId}, now(), now(), 1, false, false
            from generate_series(1, 3000) as n;
            insert into vacancies (title, department, location, status, owner_id, created_at, updated_at, version,
                is_confidential, requires_test)
            select title, 'IT', 'Kazan', 1, {_hr.UserId}, now(), now(), 1, false, false
            from unnest(array['Engineer', 'Разработчик', '软件工程师']) as title;
            """);
        await fill.ExecuteNonQueryAsync();

        // New rows wait in a list before the index takes them in; vacuum, which otherwise comes by itself, empties it.
        await using var vacuum = source.CreateCommand("vacuum analyze vacancies");
        await vacuum.ExecuteNonQueryAsync();
    }

    /// <summary>The plan of a statement that the server sent, with the values that it had.</summary>
    private async Task<string> ExplainAsync(string statement, string word)
    {
        var sql = Parameter().Replace(statement, match => match.Value.Contains("pattern", StringComparison.Ordinal) ? $"'%{word}%'" : int.MaxValue.ToString(CultureInfo.InvariantCulture));
        await using var source = Npgsql.NpgsqlDataSource.Create(_server.ConnectionString);
        await using var command = source.CreateCommand("explain " + sql);
        await using var reader = await command.ExecuteReaderAsync();
        var plan = new List<string>();
        while (await reader.ReadAsync())
        {
            plan.Add(reader.GetString(0));
        }

        return string.Join('\n', plan);
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
