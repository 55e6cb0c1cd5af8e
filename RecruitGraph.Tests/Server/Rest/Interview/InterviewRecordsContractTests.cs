using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Interview;

/// <summary>面試紀錄: practice interviews of the interview training.</summary>
public sealed class InterviewRecordsContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Url = "/api/interview_records";

    private const string Record =
        """
        "question_and_answer":[{"question":"自我介紹","answer":"你好你好","speech_rate":40},{"question":"為何選擇我們公司","answer":"挖阿災","speech_rate":40}],
        "improved":["常常沒有直視前方"]
        """;

    private GraphQLClient _user = null!;

    public async Task InitializeAsync() => _user = await server.NewAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("GET /api/interview_records", Proof.Success, Proof.NoCredentials, Proof.ForeignId, Proof.Parity)]
    [Covers("POST /api/interview_records", Proof.Success, Proof.Effect, Proof.NoCredentials)]
    public async Task InterviewRecords_Should_BeKeptAndListedForTheirOwnerAlone(string root)
    {
        await server.ShouldRefuseStrangersAsync(root, "GET", Url);
        await server.ShouldRefuseStrangersAsync(root, "POST", Url, new { question_and_answer = Array.Empty<object>() });
        var client = server.Interview(root, _user);
        (await client.GetAsync(Url)).ShouldBe(HttpStatusCode.OK, "[]");

        (await client.SendRawAsync("POST", Url, $"{{{Record}}}")).ShouldBe(HttpStatusCode.OK, InterviewContract.Created);
        const string Another = """{"question_and_answer":[{"question":"希望待遇?","answer":"","speech_rate":"55"}],"improved":[]}""";
        (await client.SendRawAsync("POST", Url, $"[{Another},{Another}]")).ShouldBe(HttpStatusCode.OK, InterviewContract.Created);

        var nodes = (await _user.RunAsync("{ myInterviewRecords { nodes { id createdAt answers { question answer speechRate } improvements } } }"))
            .Data("myInterviewRecords", "nodes").EnumerateArray().Reverse().ToList();
        nodes.Count.ShouldBe(3);
        nodes[0].GetProperty("answers")[1].ToString().ShouldBe("""{"question":"為何選擇我們公司","answer":"挖阿災","speechRate":40}""");
        var ids = nodes.ConvertAll(node => InterviewContract.Number("InterviewRecord", node.GetProperty("id").GetString()!));
        var days = nodes.ConvertAll(node => node.GetProperty("createdAt").GetDateTimeOffset().ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));
        var other = Another.Replace("\"55\"", "55", StringComparison.Ordinal)[1..];
        (await client.GetAsync(Url)).ShouldBe(HttpStatusCode.OK,
            $$"""
            [{"interview_id":{{ids[0]}},"created_at":"{{days[0]}}",{{Record}}},
             {"interview_id":{{ids[1]}},"created_at":"{{days[1]}}",{{other}},{"interview_id":{{ids[2]}},"created_at":"{{days[2]}}",{{other}}]
            """);
        (await server.Interview(root, await server.NewAsync()).GetAsync(Url)).ShouldBe(HttpStatusCode.OK, "[]");
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("POST /api/interview_records", Proof.BadInput, Proof.Parity)]
    public async Task PostInterviewRecords_Should_BeRefusedAndKeepNothing_When_DataAreWrong(string root)
    {
        var client = server.Interview(root, _user);
        foreach (var body in InterviewContract.NoObjects.Concat(
            [
                "{}", """{"improved":["x"]}""", """{"question_and_answer":[]}""", """{"question_and_answer":{}}""", """{"question_and_answer":["x"]}""",
                """{"question_and_answer":[{"question":"a","answer":"b"}]}""", """{"question_and_answer":[{"question":"","answer":"b","speech_rate":40}]}""",
                """{"question_and_answer":[{"question":"a","answer":"b","speech_rate":1001}]}""", """{"question_and_answer":[{"question":"a","answer":5,"speech_rate":40}]}""",
                """{"question_and_answer":[{"question":"a","answer":"b","speech_rate":40}],"improved":"x"}""", $"[{{{Record}}},{{}}]",
            ]))
        {
            (await client.SendRawAsync("POST", Url, body)).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.Wrong);
        }

        (await server.Server.UseContextAsync(context => context.InterviewRecords.CountAsync(record => record.UserId == _user.UserId))).ShouldBe(0);
        (await _user.MutateAsync("createInterviewRecords", new { records = new[] { new { answers = Array.Empty<object>() } } }))
            .PayloadCode("createInterviewRecords").ShouldBe("INVALID_INPUT");
    }
}
