using RecruitGraph.GraphQL.Queryable;
using RecruitGraph.Tests.GraphQL.Execution;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.Queryable.Projection;

public sealed class DatabaseProjectionTests(PostgresFixture postgres) : ProjectionTests, IClassFixture<PostgresFixture>
{
    private readonly PostingDatabase _database = new(postgres);

    /// <summary>The columns that a selection reads, the key always among them.</summary>
    [Theory]
    [InlineData("{ title }", """p."Id", p."Title" """)]
    [InlineData("{ id a: title b: title rank }", """p."Id", p."Title", p."Rank" """)]
    [InlineData("{ label }", """p."Id", p."Rank", p."Title" """)]
    [InlineData("{ constant __typename }", """p."Id" """)]
    [InlineData("{ title @skip(if: true) rank @include(if: true) }", """p."Id", p."Rank" """)]
    [InlineData("{ ...F } fragment F on Posting { remark }", """p."Id", p."Remark" """)]
    public async Task Statement_Should_ReadTheSelectedColumnsAlone(string selection, string columns)
    {
        var (body, fragments) = selection.Split(" fragment", 2) is [var head, var tail] ? (head, "fragment" + tail) : (selection, "");

        await Executor.RunAsync($"{{ list {body} }} {fragments}");

        _database.Statements.All.ShouldHaveSingleItem().ShouldBe(
            $"SELECT {columns.TrimEnd()}\nFROM \"Postings\" AS p\nORDER BY p.\"Id\"");
    }

    [Theory]
    [InlineData("{ list { title ... @defer { remark ... @defer { rank } } } }")]
    [InlineData("{ page { ... @defer { nodes { title ... @defer { rank } } edges { node { remark } } } } }")]
    public async Task Statement_Should_ReadWhatIsAnsweredLater_When_FieldsAreDeferred(string document)
    {
        await using var result = await Executor.ExecuteAsync(ExecutionTest.Request(document), NoServices.Instance, default);

        var first = _database.Statements.All.ShouldHaveSingleItem();
        foreach (var column in (string[])["p.\"Title\"", "p.\"Remark\"", "p.\"Rank\""])
        {
            first.ShouldContain(column);
        }

        first.ShouldNotContain("p.\"Salary\"");
    }

    [Fact]
    public async Task Statement_Should_ReadWholeItems_When_AFieldMayReadAnything()
    {
        await Executor.RunAsync("{ list { title anything } }");

        _database.Statements.All.ShouldHaveSingleItem().ShouldContain("p.\"Salary\", p.\"Score\"");
    }

    [Fact]
    public async Task Statement_Should_ReadTheSelectedColumnsOfObjects_When_TheyAreSelected()
    {
        await Executor.RunAsync("{ list { agency { name } } }");

        _database.Statements.All.ShouldHaveSingleItem().ShouldBe(
            """
            SELECT p."Id", a."Id" IS NULL, a."Id", a."Name"
            FROM "Postings" AS p
            LEFT JOIN "Agency" AS a ON p."AgencyId" = a."Id"
            ORDER BY p."Id"
            """);
    }

    [Theory]
    [InlineData("{ page(first: 5) { totalCount } }", 1)]
    [InlineData("{ page(first: 5) { __typename totalCount nodes @skip(if: true) { title } } }", 1)]
    [InlineData("{ page(first: 5) { __typename } }", 0)]
    public async Task Statement_Should_ReadNoPage_When_NothingOfItIsSelected(string document, int statements)
    {
        (await Executor.RunAsync(document)).ShouldNotContain("errors");

        _database.Statements.All.Count.ShouldBe(statements);
        _database.Statements.All.ShouldAllBe(static s => s.Contains("count(*)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ page(first: 5) { totalCount edges { cursor } } }")]
    [InlineData("{ page(first: 5) { totalCount pageInfo { hasNextPage } } }")]
    [InlineData("{ page(first: 5) { totalCount ... @defer { nodes { title } } } }")]
    public async Task Statement_Should_ReadThePage_When_AnythingOfItIsSelected(string document)
    {
        await using var result = await Executor.ExecuteAsync(ExecutionTest.Request(document), NoServices.Instance, default);

        _database.Statements.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Statement_Should_ReadKeysAlone_When_OnlyThePlaceOfAPageIsSelected()
    {
        await Executor.RunAsync("{ page(order: [{ rank: DESC }], first: 2) { pageInfo { endCursor } } }");

        _database.Statements.All.ShouldHaveSingleItem().ShouldStartWith("SELECT p.\"Id\", p.\"Rank\"");
    }

    [Fact]
    public async Task Statement_Should_ReadTheSelectedColumnsOfAllPages_When_ABatchIsAskedFor()
    {
        var query = new QueryContext<Posting>(static posting => new Posting { Id = posting.Id, Title = posting.Title });

        var pages = await Postings()
            .With(query.Include(static posting => posting.Rank), static order => order.AddAscending(static posting => posting.Id))
            .ToBatchPageAsync(static posting => posting.Level, [1, 2, 3], new PagingArguments(1, null, null, null));

        pages.Values.SelectMany(static page => page.Items).ShouldNotBeEmpty();
        pages.Values.SelectMany(static page => page.Items).ShouldAllBe(static posting => posting.Title.Length > 0 && posting.Score == 0);
        var statement = _database.Statements.All.ShouldHaveSingleItem();
        statement.ShouldContain("\"Rank\"");
        statement.ShouldNotContain("\"Salary\"");
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
    }

    internal override Task<Func<IQueryable<Posting>>> OpenAsync() => _database.OpenAsync();
}
