using System.Net;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Interview;

/// <summary>面試分享: interview experiences of the interview training.</summary>
public sealed class ExperiencesContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Url = "/api/experiences";

    private GraphQLClient _author = null!;
    private string _global = null!;
    private long _id;

    public async Task InitializeAsync()
    {
        _author = await server.NewAsync();
        _global = (await _author.SucceedAsync(
            "createExperience",
            new
            {
                company = "鼎新",
                position = "開發工程師",
                interviewDate = "2023-06-30",
                sharing = "巴拉巴拉xxxxx",
                result = "ADMITTED",
                difficulty = "EASY",
                evaluation = 5,
                questions = new[] { "為何選擇我們公司", "希望待遇?" },
            },
            "experience",
            "id")).GetProperty("id").GetString()!;
        _id = InterviewContract.Number("InterviewExperience", _global);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("GET /api/experiences", Proof.Success, Proof.Parity)]
    [Covers("GET /api/experiences/{experiences}", Proof.Success, Proof.UnknownId, Proof.Parity)]
    public async Task Experiences_Should_BeReadByEveryone_OldestFirst(string root)
    {
        var another = InterviewContract.Number("InterviewExperience", await Community.ShareAsync(_author, "Acme", "HARD"));

        (await server.Interview(root).GetAsync($"{Url}/{_id}")).ShouldBe(HttpStatusCode.OK, await ExperienceAsync($"\"author_id\":{_author.UserId},"));
        (await server.Interview(root).GetAsync($"{Url}/{InterviewContract.Unknown}")).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);

        var all = await server.Interview(root).GetAsync(Url);
        all.Only("experience_id", _id).ShouldBeJson(
            $$"""
            [{"experience_id":{{_id}},"update_at":"{{await TimeAsync()}}","company":"鼎新","position":"開發工程師","interview_date":"2023/06/30",
              "interview_result":"已錄取","interview_difficulty":"簡單","favorites":0,"comments":0}]
            """);
        var ids = all.Json.EnumerateArray().Select(item => item.GetProperty("experience_id").GetInt64()).ToList();
        ids.ShouldBe(ids.Order());
        ids[^1].ShouldBe(another);
        all.Json[ids.Count - 1].GetProperty("interview_difficulty").GetString().ShouldBe("困難");
        (await server.Server.Anonymous().RunAsync("{ experiences { totalCount } }")).Data("experiences", "totalCount").GetInt32().ShouldBe(ids.Count);
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("GET /api/experiences/users", Proof.Success, Proof.NoCredentials, Proof.ForeignId, Proof.Parity)]
    public async Task ListOwnExperiences_Should_GiveTheCallersAlone(string root)
    {
        await server.ShouldRefuseStrangersAsync(root, "GET", $"{Url}/users");

        (await server.Interview(root, _author).GetAsync($"{Url}/users")).ShouldBe(HttpStatusCode.OK, $"[{await ExperienceAsync()}]");
        (await server.Interview(root, await server.NewAsync()).GetAsync($"{Url}/users")).ShouldBe(HttpStatusCode.OK, "[]");
        (await _author.RunAsync("{ myExperiences { nodes { id } } }")).Data("myExperiences", "nodes").ToString().ShouldBe($$"""[{"id":"{{_global}}"}]""");
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("POST /api/experiences", Proof.Success, Proof.Effect, Proof.NoCredentials)]
    public async Task PostExperience_Should_Post(string root)
    {
        await server.ShouldRefuseStrangersAsync(root, "POST", Url, New("鼎新"));
        var client = server.Interview(root, _author);

        (await client.SendAsync("POST", Url, New("鼎新"))).ShouldBe(HttpStatusCode.OK, InterviewContract.Created);
        (await client.SendAsync("POST", Url, New("鼎新", result: "等待中", difficulty: "困難", date: "2023-07-01", evaluation: "3"))).ShouldBe(HttpStatusCode.OK, InterviewContract.Created);

        (await _author.RunAsync("{ myExperiences(first: 2) { nodes { company position interviewDate sharing result difficulty evaluation questions } } }"))
            .Data("myExperiences", "nodes").ToString().ShouldBeJson(
            """
            [{"company":"鼎新","position":"開發工程師","interviewDate":"2023-07-01","sharing":"巴拉巴拉xxxxx","result":"PENDING","difficulty":"HARD","evaluation":3,"questions":["希望待遇?"]},
             {"company":"鼎新","position":"開發工程師","interviewDate":"2023-06-30","sharing":"巴拉巴拉xxxxx","result":"NOT_ADMITTED","difficulty":"MEDIUM","evaluation":null,"questions":["希望待遇?"]}]
            """);
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("POST /api/experiences", Proof.BadInput, Proof.Parity)]
    public async Task PostExperience_Should_BeRefusedAndPostNothing_When_DataAreWrong(string root)
    {
        var client = server.Interview(root, _author);
        foreach (var body in (object[])
            [
                New(""), New(null), New(5), New("鼎新", date: "yesterday"), New("鼎新", date: null), New("鼎新", result: "ADMITTED"), New("鼎新", result: null),
                New("鼎新", difficulty: "easy"), New("鼎新", difficulty: null), New("鼎新", evaluation: 6), New("鼎新", evaluation: 0), New("鼎新", evaluation: "x"), New("鼎新", evaluation: 2.5), New("鼎新", questions: "x"), New("鼎新", questions: Array.Empty<string>()),
                New("鼎新", questions: new[] { "1", "2", "3", "4", "5", "6" }), New("鼎新", questions: new[] { "" }), new { company = "鼎新" }, new { },
            ])
        {
            (await client.SendAsync("POST", Url, body)).ShouldBe(HttpStatusCode.BadRequest, InterviewContract.Wrong);
        }

        foreach (var body in InterviewContract.NoObjects)
        {
            (await client.SendRawAsync("POST", Url, body)).ShouldBe(HttpStatusCode.BadRequest, InterviewContract.Wrong);
        }

        (await client.GetAsync($"{Url}/users")).Json.GetArrayLength().ShouldBe(1);
        (await _author.MutateAsync(
            "createExperience",
            new { company = "", position = "p", interviewDate = "2023-06-30", sharing = "s", result = "ADMITTED", difficulty = "EASY" }))
            .PayloadCode("createExperience").ShouldBe("INVALID_INPUT");
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("PATCH /api/experiences/{experiences}", Proof.Success, Proof.Effect, Proof.BadInput, Proof.Parity)]
    [Covers("DELETE /api/experiences/{experiences}", Proof.Success, Proof.Effect)]
    public async Task Experience_Should_BeChangedAndDeletedByItsAuthor(string root)
    {
        var client = server.Interview(root, _author);
        foreach (var body in InterviewContract.NoObjects.Concat(
            [
                """{"interview_sharing":""}""", """{"interview_sharing":null}""", """{"interview_result":"PENDING"}""", """{"interview_result":null}""",
                """{"interview_question":"x"}""", """{"interview_evaluation":6}""", """{"interview_evaluation":"x"}""", """{"interview_question":[]}""", """{"interview_sharing":"new","interview_question":[5]}""",
            ]))
        {
            (await client.SendRawAsync("PATCH", $"{Url}/{_id}", body)).ShouldBe(HttpStatusCode.BadRequest, InterviewContract.Wrong);
        }

        (await client.GetAsync($"{Url}/users")).ShouldBe(HttpStatusCode.OK, $"[{await ExperienceAsync()}]");
        (await _author.MutateAsync("updateExperience", new { id = _global, version = 1, sharing = "" })).PayloadCode("updateExperience").ShouldBe("INVALID_INPUT");

        (await client.SendRawAsync("PATCH", $"{Url}/{_id}", """{"interview_sharing":"s","interview_result":"等待中","interview_question":["q"]}"""))
            .ShouldBe(HttpStatusCode.OK, InterviewContract.Changed);
        (await client.SendRawAsync("PATCH", $"{Url}/{_id}", """{"interview_result":"未錄取"}""")).ShouldBe(HttpStatusCode.OK, InterviewContract.Changed);
        (await client.GetAsync($"{Url}/users")).ShouldBe(HttpStatusCode.OK, $"[{await ExperienceAsync(sharing: "s", result: "未錄取", questions: "\"q\"")}]");

        (await client.SendRawAsync("PATCH", $"{Url}/{_id}", """{"interview_evaluation":3}""")).ShouldBe(HttpStatusCode.OK, InterviewContract.Changed);
        (await client.GetAsync($"{Url}/{_id}")).Json.GetProperty("interview_evaluation").GetInt32().ShouldBe(3);

        (await client.SendAsync("DELETE", $"{Url}/{_id}")).ShouldBe(HttpStatusCode.OK, InterviewContract.Deleted);
        (await client.GetAsync($"{Url}/{_id}")).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);
        (await client.SendAsync("DELETE", $"{Url}/{_id}")).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("PATCH /api/experiences/{experiences}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId)]
    [Covers("DELETE /api/experiences/{experiences}", Proof.NoCredentials, Proof.ForeignId, Proof.UnknownId, Proof.Parity)]
    public async Task Experience_Should_StayAsItWas_When_SomebodyElseWantsToChangeIt(string root)
    {
        var other = await server.NewAsync();
        foreach (var (method, body) in ((string, object?)[])[("PATCH", new { interview_sharing = "mine" }), ("DELETE", null)])
        {
            await server.ShouldRefuseStrangersAsync(root, method, $"{Url}/{_id}", body);
            (await server.Interview(root, other).SendAsync(method, $"{Url}/{_id}", body)).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.NoPermission);
            (await server.Interview(root, other).SendAsync(method, $"{Url}/{InterviewContract.Unknown}", body)).ShouldBe(HttpStatusCode.NotFound, InterviewContract.NotFound);
        }

        foreach (var body in (string[])["{", """{"interview_sharing":""}""", """{"interview_question":"x"}"""])
        {
            (await server.Interview(root, other).SendRawAsync("PATCH", $"{Url}/{_id}", body)).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.NoPermission);
        }

        (await server.Interview(root, _author).GetAsync($"{Url}/users")).ShouldBe(HttpStatusCode.OK, $"[{await ExperienceAsync()}]");
        (await other.MutateAsync("deleteExperience", new { id = _global, version = 1 })).PayloadCode("deleteExperience").ShouldBe("NOT_AUTHOR");
    }

    private static object New(
        object? company, string? result = "未錄取", string? difficulty = "中等", string? date = "2023/06/30", object? evaluation = null, object? questions = null) => new
        {
            company,
            position = "開發工程師",
            interview_date = date,
            interview_sharing = "巴拉巴拉xxxxx",
            interview_result = result,
            interview_difficulty = difficulty,
            interview_evaluation = evaluation,
            interview_question = questions ?? new[] { "希望待遇?" },
        };

    private async Task<string> ExperienceAsync(
        string author = "", string sharing = "巴拉巴拉xxxxx", string result = "已錄取", string questions = "\"為何選擇我們公司\",\"希望待遇?\"") =>
        $$"""
        {"experience_id":{{_id}},{{author}}"update_at":"{{await TimeAsync()}}","company":"鼎新","position":"開發工程師","interview_date":"2023/06/30",
         "interview_sharing":"{{sharing}}","interview_result":"{{result}}","interview_difficulty":"簡單","interview_evaluation":5,
         "interview_question":[{{questions}}],"favorites":0,"comments":0}
        """;

    private async Task<string> TimeAsync() => InterviewContract.Time(
        (await _author.RunAsync($"{{ experienceById(id: \"{_global}\") {{ updatedAt }} }}")).Data("experienceById", "updatedAt"));
}
