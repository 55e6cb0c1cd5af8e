using RecruitGraph.Tests.GraphQL.Execution;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.Queryable.Sorting;

public sealed class DatabaseSortingTests(PostgresFixture postgres) : SortingTests, IClassFixture<PostgresFixture>
{
    private readonly PostingDatabase _database = new(postgres);

    [Theory]
    [InlineData("[]", """p."Id" """)]
    [InlineData("[{ rank: DESC }, { title: ASC }]", """p."Rank" DESC, p."Title", p."Id" """)]
    [InlineData("[{ id: DESC }, { id: ASC }]", """p."Id" DESC """)]
    [InlineData("[{ agency: { size: ASC } }]", """a."Size", p."Id" """)]
    public async Task Order_Should_BecomeTheOrderOfTheStatement(string order, string sql)
    {
        await IdsAsync(order: order);

        _database.Statements.All.ShouldHaveSingleItem().Split("ORDER BY ")[1].ShouldBe(sql.TrimEnd());
    }

    [Fact]
    public async Task Page_Should_ReadTheKeysBesideTheItems_When_TheyAreOfAnObject()
    {
        await Executor.DataAsync("{ page(order: [{ agency: { size: ASC } }], first: 2) { edges { cursor node { title } } } }");

        _database.Statements.All.ShouldHaveSingleItem().ShouldBe(
            """
            SELECT p."Id", p."Title", a."Size"
            FROM "Postings" AS p
            LEFT JOIN "Agency" AS a ON p."AgencyId" = a."Id"
            ORDER BY a."Size", p."Id"
            LIMIT @Value
            """);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
    }

    internal override Task<Func<IQueryable<Posting>>> OpenAsync() => _database.OpenAsync();
}
