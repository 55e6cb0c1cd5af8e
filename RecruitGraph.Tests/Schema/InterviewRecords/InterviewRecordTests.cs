using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.InterviewRecords;

/// <summary>Practice interviews are their owner's alone.</summary>
public class InterviewRecordTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Record = "interviewRecord { id improvements answers { question answer speechRate } }";

    private RecruitServer _server = null!;
    private GraphQLClient _ada = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _ada = await _server.SignInNewAsync("ada");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task CreateInterviewRecord_Should_KeepAnswersAndImprovementsInOrder()
    {
        var id = await KeepAsync("Почему?", "为什么?");

        (await _ada.RunAsync("query($id: ID!) { interviewRecordById(id: $id) { improvements answers { question answer speechRate } } }", new { id }))
            .Data("interviewRecordById").ToString().ShouldBe(
            """
            {"improvements":["Slower"],"answers":[{"question":"Почему?","answer":"Because.","speechRate":120},
            {"question":"为什么?","answer":"Because.","speechRate":120}]}
            """.ReplaceLineEndings(""));
    }

    [Theory]
    [InlineData(0, "Why?", 120, "Slower")]
    [InlineData(51, "Why?", 120, "Slower")]
    [InlineData(1, "", 120, "Slower")]
    [InlineData(1, "Why?", -1, "Slower")]
    [InlineData(1, "Why?", 1001, "Slower")]
    [InlineData(1, "Why?", 120, " ")]
    public async Task CreateInterviewRecord_Should_BeRefusedAndKeepNothing_When_InputBreaksARule(
        int count, string question, int speechRate, string improvement)
    {
        var answers = Enumerable.Repeat(new { question, answer = "", speechRate }, count);

        (await Community.MutateAsync(_ada, "createInterviewRecord", Record, new { answers, improvements = new[] { improvement } }))
            .Data("createInterviewRecord", "errors").EnumerateArray().ShouldAllBe(error => error.GetProperty("code").GetString() == "INVALID_INPUT");
        (await _server.UseContextAsync(context => context.InterviewRecords.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task CreateInterviewRecords_Should_KeepAllOrNone()
    {
        object[] records = [Asked("Why?"), Asked("What?")];
        (await _ada.SucceedAsync("createInterviewRecords", new { records }, "interviewRecords", "answers { question }")).ToString()
            .ShouldBe("""[{"answers":[{"question":"Why?"}]},{"answers":[{"question":"What?"}]}]""");

        foreach (var wrong in (object[][])[[Asked("Who?"), Asked("")], [], [.. Enumerable.Repeat(Asked("Who?"), 21)]])
        {
            (await _ada.RefuseAsync("createInterviewRecords", new { records = wrong })).ShouldBe("INVALID_INPUT");
        }

        (await QuestionsAsync("")).ShouldBe("What?, Why?");

        static object Asked(string question) => new { answers = new[] { new { question, answer = "Because.", speechRate = 120 } } };
    }

    [Fact]
    public async Task DeleteInterviewRecord_Should_RemoveIt_When_ItIsOnesOwn()
    {
        var id = await KeepAsync("Why?");
        var admin = await _server.SignInNewAsync("admin", Role.Admin);

        (await DeleteAsync(admin, id)).PayloadCode("deleteInterviewRecord").ShouldBe("INTERVIEW_RECORD_NOT_FOUND");
        (await DeleteAsync(_ada, GlobalId.Format("InterviewRecord", 999_999L))).PayloadCode("deleteInterviewRecord").ShouldBe("INTERVIEW_RECORD_NOT_FOUND");
        (await _server.UseContextAsync(context => context.InterviewRecords.CountAsync())).ShouldBe(1);

        (await DeleteAsync(_ada, id)).Data("deleteInterviewRecord", "errors").GetArrayLength().ShouldBe(0);
        (await DeleteAsync(_ada, id)).PayloadCode("deleteInterviewRecord").ShouldBe("INTERVIEW_RECORD_NOT_FOUND");
        (await _server.UseContextAsync(context => context.InterviewRecords.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task MyInterviewRecords_Should_BeFoundOrderedAndPagedInBothDirections()
    {
        foreach (var question in (string[])["a", "b", "c"])
        {
            await KeepAsync(question);
        }

        (await QuestionsAsync("")).ShouldBe("c, b, a");
        (await QuestionsAsync("(order: { createdAt: ASC })")).ShouldBe("a, b, c");
        (await QuestionsAsync("(first: 2)")).ShouldBe("c, b");
        (await QuestionsAsync("(last: 2)")).ShouldBe("b, a");
        (await QuestionsAsync("""(text: "because")""")).ShouldBe("c, b, a");
        (await QuestionsAsync("""(text: "nowhere")""")).ShouldBe("");
        (await QuestionsAsync("""(where: { createdAt: { lt: "2000-01-01T00:00:00Z" } })""")).ShouldBe("");
    }

    [Fact]
    public async Task MyInterviewRecords_Should_SendTheSameStatements_When_ThereIsOneAndWhenThereAreMany()
    {
        await KeepAsync("first");
        var withOne = await StatementsAsync();
        for (var i = 0; i < 10; i++)
        {
            await KeepAsync("Why?", "What?");
        }

        var withMany = await StatementsAsync();
        withOne.Count.ShouldBe(3, string.Join("\n\n", withOne));
        withMany.Count.ShouldBe(3, string.Join("\n\n", withMany));

        async Task<IReadOnlyList<string>> StatementsAsync()
        {
            _server.Statements.Clear();
            (await _ada.RunAsync("{ myInterviewRecords(first: 50) { nodes { createdAt answers { question } } } }")).Data();
            return _server.Statements.All;
        }
    }

    private static Task<GraphQLAnswer> DeleteAsync(GraphQLClient caller, string id) =>
        Community.MutateAsync(caller, "deleteInterviewRecord", "interviewRecord { id }", new { id });

    private async Task<string> KeepAsync(params string[] questions)
    {
        var answers = questions.Select(question => new { question, answer = "Because.", speechRate = 120 });
        var answer = await Community.MutateAsync(_ada, "createInterviewRecord", Record, new { answers, improvements = new[] { "Slower" } });
        return answer.Data("createInterviewRecord", "interviewRecord", "id").GetString()!;
    }

    private async Task<string> QuestionsAsync(string arguments) => string.Join(
        ", ",
        (await _ada.RunAsync($"{{ myInterviewRecords{arguments} {{ nodes {{ answers {{ question }} }} }} }}")).Data("myInterviewRecords", "nodes")
            .EnumerateArray().Select(node => node.GetProperty("answers")[0].GetProperty("question").GetString()));
}
