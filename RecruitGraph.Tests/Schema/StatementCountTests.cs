using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests;

/// <summary>
/// How many SQL statements each query of the graph costs: a function of its shape, the same for one vacancy and for a
/// hundred. The first statement of a signed-in request looks up the session.
/// </summary>
public class StatementCountTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int SignIn = 1;

    /// <summary>Name, query, and the statements of the query itself.</summary>
    public static TheoryData<string, string, int> Queries => new()
    {
        { "me", "{ me { id userName email role candidate { fullName applications(first: 5) { nodes { status } } } } }", 2 },
        { "node", "query($vacancy: ID!) { node(id: $vacancy) { id ... on Vacancy { title owner { userName } } } }", 2 },
        { "nodes", "query($vacancy: ID!, $application: ID!) { nodes(ids: [$vacancy, $application]) { id ... on Application { candidate { fullName } } } }", 3 },
        { "vacancies", "{ vacancies(first: 100) { nodes { id title owner { userName } } pageInfo { hasNextPage endCursor } } }", 2 },
        { "vacancies with totalCount", "{ vacancies(first: 100) { totalCount nodes { id myApplication { status } } } }", 3 },
        { "totals alone", "{ vacancies(first: 100) { totalCount } applications(first: 100) { totalCount __typename } }", 2 },
        { "totals of stages alone", "{ vacancies(first: 100) { nodes { pipeline { applications(first: 10) { totalCount } } } } }", 3 },
        { "vacancyById", "query($vacancy: ID!) { vacancyById(id: $vacancy) { title pipeline { name } } }", 2 },
        {
            "pipelines with counts, applications, candidates and histories",
            """
            { vacancies(first: 100) { nodes { title pipeline { name count applications(first: 10) { totalCount nodes {
              status candidate { fullName user { userName } } stage { name } vacancy { title }
              history(first: 5) { nodes { kind fromStage { name } toStage { name } actor { userName } } } } } } } } }
            """, 9
        },
        { "applications", "{ applications(first: 100) { nodes { status candidate { fullName } vacancy { title owner { userName } } stage { name } } } }", 5 },
        {
            "filtered and ordered",
            """
            query($vacancy: ID!) {
              vacancies(where: { title: { neq: null } }, order: [{ department: ASC }, { title: DESC }], first: 100) { nodes { title pipeline { name } } }
              applications(where: { vacancyId: { eq: $vacancy }, userId: { neq: null } }, order: { stageEnteredAt: DESC }) { totalCount nodes { candidate { fullName } } }
            }
            """, 5
        },
        { "applicationById", "query($application: ID!) { applicationById(id: $application) { status candidate { fullName } history(first: 10) { nodes { kind toStage { name } } } } }", 4 },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Query_Should_SendTheSameStatements_When_ThereIsOneVacancyAndWhenThereAreAHundred(
        string name, string query, int expected)
    {
        await using var server = await RecruitServer.StartAsync(postgres);
        var hr = await server.SignInNewAsync("hr", Role.Hr);
        var candidate = await server.SignInNewAsync("candidate");
        var (vacancy, application) = await FillAsync(hr, candidate, "first");
        var variables = new { vacancy, application };

        var withOne = await StatementsAsync();
        for (var i = 1; i < 100; i++)
        {
            await FillAsync(hr, candidate, $"vacancy {i}");
        }

        var withHundred = await StatementsAsync();
        withHundred.Count.ShouldBe(withOne.Count, $"{name}: {string.Join("\n\n", withHundred)}");
        withOne.Count.ShouldBe(SignIn + expected, $"{name}: {string.Join("\n\n", withOne)}");

        async Task<IReadOnlyList<string>> StatementsAsync()
        {
            server.Statements.Clear();
            (await hr.RunAsync(query, variables)).Data();
            return server.Statements.All;
        }
    }

    private static async Task<(string Vacancy, string Application)> FillAsync(
        GraphQLClient hr, GraphQLClient candidate, string title)
    {
        var vacancy = await Recruiting.PublishVacancyAsync(hr, title);
        return (vacancy, await Recruiting.ApplyAsync(candidate, vacancy));
    }
}
