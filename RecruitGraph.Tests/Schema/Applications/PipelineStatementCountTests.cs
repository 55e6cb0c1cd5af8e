using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Applications;

/// <summary>How many SQL statements the pipeline's queries cost, for one application and for many. The first looks up the session.</summary>
public class PipelineStatementCountTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const int SignIn = 1;

    /// <summary>Query, and the statements of the query itself. No candidate has an account.</summary>
    public static TheoryData<string, int> Queries => new()
    {
        { "{ candidates(first: 100) { totalCount nodes { fullName phoneNumber tags { name } user { userName } applications { nodes { status } } } } }", 4 },
        { "{ candidates(first: 100, search: \"a\") { nodes { possibleDuplicates { reasons candidate { fullName } } } } }", 2 },
        { "{ duplicateCandidates(reason: PHONE_NUMBER, first: 100) { totalCount nodes { count candidates { fullName tags { name } } } } }", 4 },
        { "{ duplicateCandidates(reason: PHONE_NUMBER, first: 100, where: { count: { gt: 1 } }, order: { lastCreatedAt: DESC }) { totalCount nodes { count candidates { fullName } } } }", 3 },
        { "{ applications(first: 100) { nodes { score source noteCount notes { nodes { text author { userName } } } answers { answerText wasRight } } } }", 5 },
        { "{ applications(first: 100) { nodes { stageHistory { nodes { enteredAt leftAt duration stage { name } actor { userName } } } } } }", 4 },
        { "{ applications(first: 100) { nodes { stageHistory(where: { leftAt: { neq: null } }, order: { leftAt: DESC }) { totalCount nodes { duration } } } } }", 2 },
        { "{ applications(first: 100) { nodes { history { nodes { reason endingReason { name } } } } } }", 3 },
        { "{ applications(first: 100, hasNotes: true, where: { candidate: { tags: { some: { name: { eq: \"top\" } } } }, stage: { type: { eq: APPLIED } } }) { totalCount } }", 1 },
        { "{ tags(first: 100) { totalCount nodes { name candidateCount } } }", 3 },
        { "{ endingReasons(first: 100) { totalCount nodes { kind name } } }", 2 },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Query_Should_SendTheSameStatements_When_ThereIsOneApplicationAndWhenThereAreMany(string query, int expected)
    {
        await using var pipeline = await PipelineFixture.StartAsync(postgres);
        var hr = await pipeline.Server.SignInNewAsync("another", Role.Hr);
        var tagId = (await hr.MutateAsync("createTag", new { name = "top" }, "tag { id }")).Data("createTag", "tag", "id").GetString();
        await FillAsync();
        await FillAsync();

        var withFew = await StatementsAsync();
        for (var i = 0; i < 20; i++)
        {
            await FillAsync();
        }

        var withMany = await StatementsAsync();
        withMany.Count.ShouldBe(withFew.Count, string.Join("\n\n", withMany));
        withFew.Count.ShouldBe(SignIn + expected, string.Join("\n\n", withFew));

        async Task<IReadOnlyList<string>> StatementsAsync()
        {
            pipeline.Server.Statements.Clear();
            (await hr.RunAsync(query)).Data();
            return pipeline.Server.Statements.All;
        }

        async Task FillAsync()
        {
            var candidateId = (await hr.MutateAsync("createCandidate", new { fullName = "Anna", phoneNumber = "+7 912 345" }, "candidate { id }"))
                .Data("createCandidate", "candidate", "id").GetString();
            await hr.MutateAsync("addCandidateTag", new { candidateId, tagId });
            var applicationId = (await hr.MutateAsync("enterApplication", new { vacancyId = pipeline.Vacancy, candidateId }, "application { id }"))
                .Data("enterApplication", "application", "id").GetString();
            await hr.MutateAsync("addApplicationNote", new { applicationId, text = "note" });
            var endingReasonId = await pipeline.ReasonAsync(RecruitGraph.Data.EndingReasons.EndingReasonKind.Rejected);
            (await hr.MutateAsync("rejectApplication", new { applicationId, fromStage = pipeline.Stages["NEW"], endingReasonId }))
                .Refusal("rejectApplication").ShouldBeNull();
        }
    }
}
