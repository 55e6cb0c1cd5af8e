using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Applications;

/// <summary>Applications are found and ordered by what stands in them, their vacancy, stage and candidate.</summary>
public class ApplicationQueryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private PipelineFixture _pipeline = null!;
    private string _own = null!;
    private string _anna = null!;
    private string _boris = null!;

    public async Task InitializeAsync()
    {
        _pipeline = await PipelineFixture.StartAsync(postgres);
        var (skill, technology, _) = await _pipeline.DescribeVacancyAsync();
        _own = await Recruiting.ApplyAsync(_pipeline.Candidate, _pipeline.Vacancy);
        _anna = await EnterAsync("Анна", skill, technology);
        _boris = await EnterAsync("Boris", technology);
        await Recruiting.AdvanceAsync(_pipeline.Hr, _anna, _pipeline.Stages["NEW"]);
        await Recruiting.RejectAsync(_pipeline.Hr, _boris, _pipeline.Stages["NEW"]);
    }

    public async Task DisposeAsync() => await _pipeline.DisposeAsync();

    [Theory]
    [InlineData("where: { vacancy: { department: { eq: \"研发部\" }, location: { startsWith: \"Мос\" }, title: { eq: \"Инженер\" } } }", "boris anna own")]
    [InlineData("where: { vacancy: { department: { neq: \"研发部\" } } }", "")]
    [InlineData("where: { stage: { type: { eq: SCREENING } } }", "anna")]
    [InlineData("where: { status: { in: [REJECTED] } }", "boris")]
    [InlineData("where: { source: { eq: HR } }", "boris anna")]
    [InlineData("where: { score: { gte: 33, lt: 100 } }", "boris")]
    [InlineData("where: { candidate: { fullName: { contains: \"нн\" } } }", "anna")]
    [InlineData("where: { candidate: { tags: { some: { name: { eq: \"top\" } } } } }", "anna")]
    [InlineData("where: { userId: { eq: null } }", "boris anna")]
    [InlineData("where: { appliedAt: { gt: \"2100-01-01T00:00:00Z\" } }", "")]
    [InlineData("where: { vacancy: { deletedAt: { eq: null } } }", "boris anna own")]
    [InlineData("where: { vacancy: { deletedAt: { neq: null } } }", "")]
    [InlineData("candidateName: \"анн\"", "anna")]
    [InlineData("candidateName: \"BOR\", vacancyTitle: \" женер \"", "boris")]
    [InlineData("candidateName: \"%\"", "")]
    [InlineData("vacancyTitle: \"Cook\"", "")]
    [InlineData("hasNotes: true", "boris")]
    [InlineData("hasNotes: false", "anna own")]
    [InlineData("order: [{ score: DESC }]", "anna boris own")]
    [InlineData("order: [{ appliedAt: ASC }]", "own anna boris")]
    [InlineData("order: [{ status: ASC }, { stageEnteredAt: DESC }]", "anna own boris")]
    public async Task Applications_Should_BeFoundAndOrdered(string arguments, string expected)
    {
        await AddTagAsync(_anna);
        await AddNoteAsync(_boris, "STAFF");

        (await NamesAsync(_pipeline.Hr, arguments)).ShouldBe(expected);
    }

    [Fact]
    public async Task HasNotes_Should_NotTellOfNotesThatTheCallerMayNotRead()
    {
        await AddNoteAsync(_boris, "PRIVATE");
        var second = await _pipeline.Server.SignInNewAsync("second", RecruitGraph.Data.Users.Role.Hr);

        (await NamesAsync(_pipeline.Hr, "hasNotes: true")).ShouldBe("boris");
        (await NamesAsync(second, "hasNotes: true")).ShouldBe("");
    }

    [Theory]
    [InlineData("where: { score: { gt: 1 } }")]
    [InlineData("where: { or: [{ status: { eq: ACTIVE } }, { source: { eq: HR } }] }")]
    [InlineData("where: { candidate: { tags: { any: true } } }")]
    [InlineData("where: { candidate: { and: [{ tags: { none: { name: { eq: \"top\" } } } }] } }")]
    [InlineData("order: [{ status: ASC }, { score: DESC }]")]
    [InlineData("hasNotes: false")]
    public async Task Applications_Should_BeRefused_When_ACandidateAsksByWhatHeMayNotRead(string arguments) =>
        (await _pipeline.Candidate.RunAsync($"{{ applications({arguments}) {{ totalCount }} }}")).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);

    [Fact]
    public async Task Applications_Should_BeHisOwnAlone_When_ACandidateAsks() =>
        (await NamesAsync(_pipeline.Candidate, "where: { vacancy: { department: { eq: \"研发部\" } } }")).ShouldBe("own");

    [Fact]
    public async Task Applications_Should_BePagedBothWays()
    {
        const string Query =
            """
            query($first: Int, $after: String, $last: Int, $before: String) {
              applications(first: $first, after: $after, last: $last, before: $before, order: { score: DESC }) {
                totalCount nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }
            """;

        var first = (await _pipeline.Hr.RunAsync(Query, new { first = 2 })).Data("applications");
        Names(first).ShouldBe("anna boris");
        (first.GetProperty("totalCount").GetInt32(), first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()).ShouldBe((3, true));
        var after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var second = (await _pipeline.Hr.RunAsync(Query, new { first = 2, after })).Data("applications");
        Names(second).ShouldBe("own");
        var before = second.GetProperty("pageInfo").GetProperty("startCursor").GetString();
        Names((await _pipeline.Hr.RunAsync(Query, new { last = 1, before })).Data("applications")).ShouldBe("boris");
    }

    private async Task<string> NamesAsync(GraphQLClient caller, string arguments) =>
        Names((await caller.RunAsync($"{{ applications({arguments}) {{ nodes {{ id }} }} }}")).Data("applications"));

    private string Names(System.Text.Json.JsonElement page) => string.Join(' ', page.GetProperty("nodes").EnumerateArray()
        .Select(node => node.GetProperty("id").GetString())
        .Select(id => id == _own ? "own" : id == _anna ? "anna" : id == _boris ? "boris" : id));

    private async Task<string> EnterAsync(string fullName, params string[] entryIds)
    {
        var candidateId = (await _pipeline.Hr.MutateAsync("createCandidate", new { fullName, entryIds }, "candidate { id }"))
            .Data("createCandidate", "candidate", "id").GetString();
        return (await _pipeline.Hr.MutateAsync("enterApplication", new { vacancyId = _pipeline.Vacancy, candidateId }, "application { id }"))
            .Data("enterApplication", "application", "id").GetString()!;
    }

    private async Task AddTagAsync(string application)
    {
        var candidateId = PipelineFixture.Global("Candidate", (await _pipeline.ApplicationAsync(application)).CandidateId);
        var tagId = (await _pipeline.Hr.MutateAsync("createTag", new { name = "top" }, "tag { id }")).Data("createTag", "tag", "id").GetString();
        (await _pipeline.Hr.MutateAsync("addCandidateTag", new { candidateId, tagId })).Refusal("addCandidateTag").ShouldBeNull();
    }

    private async Task AddNoteAsync(string application, string visibility) =>
        (await _pipeline.Hr.MutateAsync("addApplicationNote", new { applicationId = application, text = "note", visibility }))
            .Refusal("addApplicationNote").ShouldBeNull();
}
