using System.Text.Json.Nodes;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests;

/// <summary>Filters and orders of the graph: what they find, what they read, and what they must not tell.</summary>
public class QueryArgumentTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Vacancies_Should_BeFilteredAndOrdered_When_ArgumentsAskForIt()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var hr = await server.SignInNewAsync("hr", Role.Hr);
        foreach (var title in (string[])["Cook", "后端工程师", "Baker", "Cook's mate"])
        {
            await Recruiting.PublishVacancyAsync(hr, title);
        }

        var answer = await hr.RunAsync(
            """query($where: VacancyFilterInput) { vacancies(where: $where, order: [{ title: DESC }]) { totalCount nodes { title } } }""",
            new { where = new { or = new object[] { new { title = new { startsWith = "Cook" } }, new { title = new { eq = "Baker" } } } } });

        answer.Data("vacancies", "totalCount").GetInt32().ShouldBe(3);
        answer.Data("vacancies", "nodes").EnumerateArray().Select(node => node.GetProperty("title").GetString())
            .ShouldBe(["Cook's mate", "Cook", "Baker"]);
    }

    [Fact]
    public async Task Vacancies_Should_ReadTheSelectedColumnsAlone_When_TheyAreListed()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var hr = await server.SignInNewAsync("hr", Role.Hr);
        await Recruiting.PublishVacancyAsync(hr, "Cook");
        server.Statements.Clear();

        (await hr.RunAsync("{ vacancies(order: { updatedAt: ASC }) { nodes { title owner { userName } } pageInfo { endCursor } } }"))
            .Data("vacancies", "nodes", "0", "owner", "userName").GetString().ShouldBe("hr");

        Columns(server, "vacancies").ShouldBe("v.id, v.title, v.is_confidential, v.owner_id, v.updated_at");
    }

    [Fact]
    public async Task Applications_Should_ReadTheKeysOfTheirObjects_When_ThoseAreSelected()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var hr = await server.SignInNewAsync("hr", Role.Hr);
        await Recruiting.ApplyAsync(await server.SignInNewAsync("candidate"), await Recruiting.PublishVacancyAsync(hr, "Cook"));
        server.Statements.Clear();

        var answer = await hr.RunAsync("{ applications { nodes { status vacancy { title } stage { name } history { nodes { kind } } } } }");

        answer.Data("applications", "nodes", "0", "vacancy", "title").GetString().ShouldBe("Cook");
        answer.Data("applications", "nodes", "0", "history", "nodes", "0", "kind").GetString().ShouldBe("SUBMITTED");
        Columns(server, "applications").ShouldBe("a.id, a.status, a.vacancy_id, a.stage_id");
    }

    [Fact]
    public async Task Applications_Should_BeFoundByGlobalIds_When_TheCallerMaySeeThem()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var hr = await server.SignInNewAsync("hr", Role.Hr);
        var candidate = await server.SignInNewAsync("candidate");
        var vacancy = await Recruiting.PublishVacancyAsync(hr, "Cook");
        var application = await Recruiting.ApplyAsync(candidate, vacancy);
        await Recruiting.ApplyAsync(candidate, await Recruiting.PublishVacancyAsync(hr, "Baker"));
        const string Document =
            "query($vacancy: ID!) { applications(where: { vacancyId: { eq: $vacancy }, status: { in: [ACTIVE] } }) { nodes { id } } }";

        foreach (var caller in (GraphQLClient[])[hr, candidate])
        {
            (await caller.RunAsync(Document, new { vacancy })).Data("applications", "nodes").EnumerateArray()
                .ShouldHaveSingleItem().GetProperty("id").GetString().ShouldBe(application);
        }

        var stranger = await server.SignInNewAsync("stranger");
        (await stranger.RunAsync(Document, new { vacancy })).Data("applications", "nodes").GetArrayLength().ShouldBe(0);

        var refused = await hr.RunAsync(Document, new { vacancy = application });
        refused.Codes.ShouldBe(["INVALID_GLOBAL_ID"]);
        JsonNode.Parse(refused.Body.GetRawText())!["errors"]![0]!["path"]!.ToJsonString().ShouldBe("""["applications"]""");
    }

    [Fact]
    public async Task Filter_Should_NotTellOfWhatIsHidden_When_TheCallerMayNotSeeIt()
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var hr = await server.SignInNewAsync("hr", Role.Hr);
        var draft = await Recruiting.PublishVacancyAsync(hr, "Secret", status: "DRAFT");
        var seeker = await server.SignInNewAsync("seeker");
        const string Document = "query($where: VacancyFilterInput) { vacancies(where: $where) { totalCount } }";
        foreach (var where in (object[])
            [
                new { status = new { eq = "DRAFT" } }, new { status = new { neq = "PUBLISHED" } }, new { id = new { eq = draft } },
                new { title = new { eq = "Secret" } }, new { or = new object[] { new { title = new { contains = "S" } }, new { } } },
            ])
        {
            (await seeker.RunAsync(Document, new { where })).Data("vacancies", "totalCount").GetInt32().ShouldBe(0);
            (await hr.RunAsync(Document, new { where })).Data("vacancies", "totalCount").GetInt32().ShouldBe(1);
        }

        // What only staff may see of a vacancy is no field of the filter.
        (await hr.RunAsync(Document, new { where = new { owner = new { userName = new { eq = "hr" } } } })).Codes.ShouldBe(["BAD_USER_INPUT"]);
    }

    private static string Columns(RecruitServer server, string table)
    {
        var statement = server.Statements.All.Single(sql => sql.Contains($"FROM {table} AS", StringComparison.Ordinal));
        return statement["SELECT ".Length..statement.IndexOf("\nFROM", StringComparison.Ordinal)];
    }
}
