using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.Queryable.Filtering;

public sealed class DatabaseFilteringTests(PostgresFixture postgres) : FilteringTests, IClassFixture<PostgresFixture>
{
    private readonly PostingDatabase _database = new(postgres);

    /// <summary>What a filter becomes between <c>WHERE</c> and <c>ORDER BY</c>.</summary>
    [Theory]
    [InlineData("""{ title: { eq: "x" } }""", """p."Title" = @Value""")]
    [InlineData("""{ title: { neq: "x" } }""", """p."Title" <> @Value""")]
    [InlineData("""{ title: { contains: "x" } }""", """p."Title" LIKE @Value_contains""")]
    [InlineData("""{ title: { startsWith: "x" } }""", """p."Title" LIKE @Value_startswith""")]
    [InlineData("""{ title: { nendsWith: "x" } }""", """p."Title" NOT LIKE @Value_endswith""")]
    [InlineData("""{ title: { in: ["x", "y"] } }""", """p."Title" = ANY (@Value)""")]
    [InlineData("""{ remark: { eq: null } }""", """p."Remark" IS NULL""")]
    [InlineData("""{ rank: { gt: 1 lte: 4 } }""", """p."Rank" > @Value AND p."Rank" <= @Value1""")]
    [InlineData("""{ rank: { in: [null, 1] } }""", """p."Rank" IS NULL OR p."Rank" = ANY (@Value)""")]
    [InlineData("""{ kind: { eq: HOME } }""", """p."Kind" = @Value""")]
    [InlineData("""{ isRemote: { eq: true } }""", """p."IsRemote" = @Value""")]
    [InlineData("""{ createdAt: { gte: "2026-01-01T12:00:00+02:00" } }""", """p."CreatedAt" >= @Value""")]
    [InlineData("""{ id: { eq: "UG9zdGluZzoz" } }""", """p."Id" = @Value""")]
    [InlineData("""{ or: [{ rank: { eq: 1 } }, { title: { eq: "x" } }] }""", """p."Rank" = @Value OR p."Title" = @Value1""")]
    public async Task Where_Should_BecomeAConditionWithParameters(string where, string sql)
    {
        await IdsAsync(where);

        var statement = _database.Statements.All.ShouldHaveSingleItem();
        var start = statement.IndexOf("WHERE ", StringComparison.Ordinal) + "WHERE ".Length;
        statement[start..statement.IndexOf("\nORDER BY", StringComparison.Ordinal)].ShouldBe(sql);
    }

    [Fact]
    public async Task Where_Should_JoinOnce_When_SeveralConditionsAreOnOneObject()
    {
        await IdsAsync("""{ agency: { name: { eq: "x" } size: { gt: 3 } } }""");

        var statement = _database.Statements.All.ShouldHaveSingleItem();
        statement.Split("JOIN").Length.ShouldBe(2, statement);
    }

    [Fact]
    public async Task Where_Should_SendOneTextForAllValues_When_TheFilterHasTheSameShape()
    {
        foreach (var value in (string[])["Cook", "", "50%", "李"])
        {
            await IdsAsync($$"""{ title: { contains: "{{value}}" } rank: { in: [{{value.Length}}, 2] } }""");
        }

        _database.Statements.All.Count.ShouldBe(4);
        _database.Statements.All.Distinct().ShouldHaveSingleItem();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
    }

    internal override Task<Func<IQueryable<Posting>>> OpenAsync() => _database.OpenAsync();
}
