using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Vacancies;

/// <summary>How many SQL statements vacancies cost with all that hangs on them: the same for one and for many.</summary>
public class VacancyStatementCountTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int SignIn = 1;

    public static TheoryData<string, string, int> Queries => new()
    {
        {
            "directories", """
            { vacancies(first: 100) { nodes { title salary { min } grade { title } professionalArea { title } skills { title } technologies { title } } } }
            """, 2
        },
        { "entries with their use", "{ vacancies(first: 100) { nodes { skills { title vacancyCount candidateCount testQuestionCount } } } }", 5 },
        { "team", "{ vacancies(first: 100) { nodes { owner { userName } team { user { userName } addedBy { userName } } } } }", 5 },
        { "confidential", "{ vacancies(mine: true, first: 100) { nodes { owner { userName } pipeline { name count } applicationCount } } }", 6 },
        { "counts", "{ vacancies(first: 100) { nodes { applicationCount applicationCounts { status count } } } }", 3 },
        { "tests", "{ vacancies(first: 100) { nodes { test { title skill { title } grade { title } questionType { title } createdBy { userName } answers { text isRight } } } } }", 5 },
        { "facets", "{ vacancyFacets { totalCount departments { value } locations { value } statuses { status } skills: entries(kind: SKILL) { entry { title } } } }", 5 },
        { "directories of forms", "{ directories { kind entries(first: 20) { totalCount nodes { title professionalArea { title } specializations(first: 5) { nodes { title } } } } } }", 3 },
        { "directoryEntries", "{ directoryEntries(first: 100) { totalCount nodes { title vacancyCount } } }", 3 },
        { "stageTemplates", "{ stageTemplates(first: 100) { nodes { name stages { name } } } }", 2 },
        { "testQuestions", "{ testQuestions(first: 100) { nodes { title skill { title } answers { text isRight } } } }", 3 },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Query_Should_SendTheSameStatements_When_ThereIsOneVacancyAndWhenThereAreMany(string name, string query, int expected)
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var (hr, member) = (await server.SignInNewAsync("hr", Role.Hr), await server.SignInNewAsync("member", Role.Hr));
        await FillAsync(hr, member, 0);

        var withOne = await StatementsAsync();
        for (var i = 1; i < 12; i++)
        {
            await FillAsync(hr, member, i);
        }

        var withMany = await StatementsAsync();
        withMany.Count.ShouldBe(withOne.Count, $"{name}: {string.Join("\n\n", withMany)}");
        withOne.Count.ShouldBe(SignIn + expected, $"{name}: {string.Join("\n\n", withOne)}");

        async Task<IReadOnlyList<string>> StatementsAsync()
        {
            server.Statements.Clear();
            (await member.RunAsync(query)).Data();
            return server.Statements.All;
        }
    }

    private static async Task FillAsync(GraphQLClient hr, GraphQLClient member, int number)
    {
        await hr.SucceedAsync(
            "createStageTemplate",
            new { name = $"Template {number}", stages = new[] { new { name = "IN", type = "APPLIED" }, new { name = "OUT", type = "HIRED" } } },
            "stageTemplate",
            "id");
        await hr.SucceedAsync(
            "createTestQuestion",
            new { skill = New($"Skill {number}"), grade = New("Senior"), questionType = New("One"), title = "T", text = "?", answers = new[] { new { text = "a", isRight = true } } },
            "testQuestion",
            "id");
        var vacancy = await hr.SucceedAsync(
            "createVacancy",
            new
            {
                isConfidential = true,
                requiresTest = true,
                status = "PUBLISHED",
                directories = new { professionalArea = New("IT"), specialization = New($"Trade {number}"), workAddress = New("Kazan"), skills = new[] { New($"Skill {number}") } },
            },
            "vacancy",
            "id");
        await hr.SucceedAsync(
            "addVacancyTeamMember",
            new { id = vacancy.GetProperty("id").GetString(), version = 1, userId = GlobalId.Format("User", member.UserId) },
            "vacancy",
            "id");
    }

    private static object New(string title) => new { @new = new { title } };
}
