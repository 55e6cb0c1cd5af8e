using System.Net;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Interview;

/// <summary>履歷: résumés of the interview training.</summary>
public sealed class ResumesContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Url = "/api/resumes";
    private const string Empty = """{"autobiography":null,"education":[],"work_experience":[],"Portfolio":[],"skill":[]}""";

    private const string Resume =
        """
        {"autobiography":"我來自......",
         "education":[{"school":"台中科技大學資訊管理系五專部","admission_date":"2017/09/01","date_of_graduation":"2022/06/01"},
                      {"school":"台中科技大學資訊管理系二技部","admission_date":"2022/09/01","date_of_graduation":"在學中"}],
         "work_experience":[{"company":"創科資訊","start_work":"2022/01/01","position":"Intern","resign":"2022/03/01"},
                            {"company":"鼎新","start_work":"2023/06/01","position":"開發工程師Intern","resign":"在職中"}],
         "Portfolio":[{"title":"","description":""},{"title":"Site","description":"A site"}],
         "skill":["PHP","Java"]}
        """;

    private GraphQLClient _user = null!;

    public async Task InitializeAsync() => _user = await server.NewAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("GET /api/resumes", Proof.Success, Proof.Parity)]
    [Covers("POST /api/resumes", Proof.Success, Proof.Effect)]
    public async Task Resume_Should_BeEmptyThenWrittenThenReplaced(string root)
    {
        var client = server.Interview(root, _user);
        (await client.GetAsync(Url)).ShouldBe(HttpStatusCode.OK, Empty);

        (await client.SendRawAsync("POST", Url, Resume)).ShouldBe(HttpStatusCode.OK, InterviewContract.Created);
        (await client.GetAsync(Url)).ShouldBe(HttpStatusCode.OK, Resume);
        (await _user.RunAsync("{ myResume { autobiography education { school graduationDate } workExperience { position endDate } portfolio { title description } skills } }"))
            .Data("myResume").ToString().ShouldBeJson(
            """
            {"autobiography":"我來自......","education":[{"school":"台中科技大學資訊管理系五專部","graduationDate":"2022/06/01"},{"school":"台中科技大學資訊管理系二技部","graduationDate":"在學中"}],
             "workExperience":[{"position":"Intern","endDate":"2022/03/01"},{"position":"開發工程師Intern","endDate":"在職中"}],
             "portfolio":[{"title":"","description":null},{"title":"Site","description":"A site"}],"skills":["PHP","Java"]}
            """);

        (await client.SendRawAsync("POST", Url, """{"skill":["Go"]}""")).ShouldBe(HttpStatusCode.OK, InterviewContract.Created);
        (await client.GetAsync(Url)).ShouldBe(HttpStatusCode.OK, Empty.Replace("\"skill\":[]", "\"skill\":[\"Go\"]", StringComparison.Ordinal));
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("PATCH /api/resumes", Proof.Success, Proof.Effect, Proof.Parity)]
    public async Task EditResume_Should_ChangeWhatIsGivenAndGiveAll(string root)
    {
        var client = server.Interview(root, _user);
        var first = Empty.Replace("null", "\"我來自......\"", StringComparison.Ordinal);
        (await client.SendRawAsync("PATCH", Url, """{"autobiography":"我來自......"}""")).ShouldBe(HttpStatusCode.OK, first);

        await client.SendRawAsync("POST", Url, Resume);
        var changed = Resume
            .Replace("\"PHP\",\"Java\"", "\"C#\"", StringComparison.Ordinal)
            .Replace("""{"title":"","description":""},""", "", StringComparison.Ordinal);
        (await client.SendRawAsync("PATCH", Url, """{"skill":["C#"],"portfolio":[{"title":"Site","description":"A site"}]}""")).ShouldBe(HttpStatusCode.OK, changed);
        (await client.GetAsync(Url)).ShouldBe(HttpStatusCode.OK, changed);
        (await _user.RunAsync("{ myResume { skills version } }")).Data("myResume").ToString().ShouldBe("""{"skills":["C#"],"version":3}""");
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("POST /api/resumes", Proof.Success)]
    [Covers("PATCH /api/resumes", Proof.Success)]
    public async Task Resume_Should_BeTakenAsItWasGiven_When_TheGraphWroteItsDates(string root)
    {
        var client = server.Interview(root, _user);
        await _user.SucceedAsync(
            "saveResume",
            new
            {
                education = new[] { new { school = "s", admissionDate = "2015-09", graduationDate = "2019-06" } },
                workExperience = new[] { new { company = "c", position = "p", startDate = "Aug 2019", endDate = (string?)null } },
            },
            "resume",
            "version");
        var before = (await client.GetAsync(Url)).Body;

        (await client.SendRawAsync("PATCH", Url, before)).ShouldBe(HttpStatusCode.OK, before);
        (await client.SendRawAsync("POST", Url, before)).ShouldBe(HttpStatusCode.OK, InterviewContract.Created);
        (await client.SendRawAsync("PATCH", Url, before.Replace("2015-09", "2015-10", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.BadRequest, InterviewContract.Wrong);
        (await client.GetAsync(Url)).ShouldBe(HttpStatusCode.OK, before);
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("GET /api/resumes", Proof.NoCredentials)]
    [Covers("POST /api/resumes", Proof.NoCredentials, Proof.BadInput, Proof.Parity)]
    [Covers("PATCH /api/resumes", Proof.NoCredentials, Proof.BadInput)]
    public async Task Resume_Should_BeRefusedAndStayAsItWas_When_CallerOrDataAreWrong(string root)
    {
        await server.ShouldRefuseStrangersAsync(root, "GET", Url);
        await server.ShouldRefuseStrangersAsync(root, "POST", Url, new { skill = new[] { "Go" } });
        await server.ShouldRefuseStrangersAsync(root, "PATCH", Url, new { skill = new[] { "Go" } });
        var client = server.Interview(root, _user);
        await client.SendRawAsync("POST", Url, Resume);
        foreach (var body in InterviewContract.NoObjects.Concat(
            [
                """{"autobiography":5}""", """{"education":{}}""", """{"education":["x"]}""", """{"education":[{"school":""}]}""", """{"education":[{}]}""",
                """{"work_experience":[{"company":"鼎新"}]}""", """{"education":[{"school":"s","admission_date":"x"}]}""",
                """{"education":[{"school":"s","admission_date":"在學中"}]}""", """{"education":[{"school":"s","date_of_graduation":"2022/13/01"}]}""",
                """{"work_experience":[{"company":"c","position":"p","start_work":"2022-01"}]}""", """{"work_experience":[{"company":"c","position":"p","resign":"在學中"}]}""", """{"Portfolio":"x"}""", """{"skill":"PHP"}""", """{"skill":[5]}""",
                $$"""{"skill":["{{new string('x', 65)}}"]}""", """{"autobiography":"new","skill":[""]}""",
            ]))
        {
            (await client.SendRawAsync("POST", Url, body)).ShouldBe(HttpStatusCode.BadRequest, """{"message":"資料填寫有誤"}""");
            (await client.SendRawAsync("PATCH", Url, body)).ShouldBe(HttpStatusCode.BadRequest, InterviewContract.Wrong);
        }

        (await client.SendRawAsync("POST", Url, "{}")).ShouldBe(HttpStatusCode.BadRequest, """{"message":"資料填寫有誤"}""");
        (await client.GetAsync(Url)).ShouldBe(HttpStatusCode.OK, Resume);
        (await _user.MutateAsync("saveResume", new { version = 1, skills = new[] { "" } })).PayloadCode("saveResume").ShouldBe("INVALID_INPUT");
    }

    [Theory, EveryRoot(InterviewContract.Dialect)]
    [Covers("POST /api/resumes", Proof.Effect)]
    [Covers("PATCH /api/resumes", Proof.Effect)]
    public async Task Resume_Should_LetTheLastOneWin_When_ManyComeAtOnce(string root)
    {
        var client = server.Interview(root, _user);
        foreach (var method in (string[])["POST", "PATCH"])
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => client.SendAsync(method, Url, new { skill = new[] { $"{method}{number}" } })));

            answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK);
            (await client.GetAsync(Url)).Json.GetProperty("skill")[0].GetString()!.ShouldStartWith(method);
        }
    }

    [Fact]
    public async Task GetResume_Should_TellInTheWordsOfBothDialects_When_NobodyShowsAnything()
    {
        const string Merged = """{"error":"Missing Authorization Header","message":"權限不足","msg":"Missing Authorization Header"}""";

        (await server.Interview("").GetAsync(Url)).ShouldBe(HttpStatusCode.Unauthorized, Merged);
        (await server.Interview("").GetAsync($"{Url}/")).ShouldBe(HttpStatusCode.Unauthorized, Merged);
        (await server.Interview("/legacy/interview").GetAsync(Url)).ShouldBe(HttpStatusCode.Unauthorized, InterviewContract.NoPermission);
    }
}
