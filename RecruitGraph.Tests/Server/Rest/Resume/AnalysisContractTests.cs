using System.Net;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Resume;

/// <summary>数据分析相关: what the résumé analysis finds.</summary>
public sealed class AnalysisContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private GraphQLClient _user = null!;

    public async Task InitializeAsync() => _user = await server.NewAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("GET /api/resumes/{resume}/analysis", Proof.Success, Proof.Parity)]
    public async Task GetAnalysis_Should_GiveWhatWasFound_WholeAndNullForTheRest(string root)
    {
        var client = server.Resume(root, _user);
        var (full, poor) = (await client.UploadAsync(), await client.UploadAsync("anything"));
        (await client.GetAsync($"/api/resumes/{full}/analysis")).ShouldBeError(HttpStatusCode.NotFound, "分析结果不存在");
        await server.AnalyseAsync();

        (await client.GetAsync($"/api/resumes/{full}/analysis")).ShouldBe(
            HttpStatusCode.OK,
            """{"basic_info":{"name":"李雷","age":28,"contact":{"email":"lilei@example.com","phone":"13800000000"}},"career_interest":"后端开发工程师"}""");
        (await client.GetAsync($"/api/resumes/{poor}/analysis")).ShouldBe(
            HttpStatusCode.OK, """{"basic_info":{"name":null,"age":null,"contact":{"email":null,"phone":null}},"career_interest":null}""");
        (await _user.RunAsync(
            "query($id: ID!) { resumeFileById(id: $id) { analysis { name age email phoneNumber careerInterest } } }", new { id = ResumeContract.Global(full) }))
            .Data("resumeFileById", "analysis").ToString()
            .ShouldBe("""{"name":"李雷","age":28,"email":"lilei@example.com","phoneNumber":"13800000000","careerInterest":"后端开发工程师"}""");
    }

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("GET /api/resumes/{resume}/analysis", Proof.UnknownId)]
    public async Task GetAnalysis_Should_SayThatThereIsNone_When_ItFailed(string root)
    {
        var client = server.Resume(root, _user);
        var answer = await client.UploadAsync("%PDF-1.7 and no more"u8.ToArray(), "damaged.pdf");
        var resume = answer.Json.GetProperty("resume_id").GetInt64();
        await server.AnalyseAsync();

        (await client.GetAsync($"/api/resumes/{resume}")).Json.GetProperty("status").GetString().ShouldBe("处理失败");
        (await client.GetAsync($"/api/resumes/{resume}/analysis")).ShouldBeError(HttpStatusCode.NotFound, "分析结果不存在");
        (await client.GetAsync($"/api/resumes/{resume}/matches")).ShouldBe(HttpStatusCode.OK, "[]");
    }

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("GET /api/resumes/{resume}/matches", Proof.Success, Proof.Parity)]
    public async Task ListMatches_Should_GiveVacanciesBestFirst_WithTheirScoresAsTexts(string root)
    {
        var hr = await server.NewAsync(Role.Hr);
        var (csharp, go) = (await SkillAsync("C#x"), await SkillAsync("Gox"));
        var client = server.Resume(root, _user);
        await PublishAsync(hr, "开发工程师", null, $"{csharp} {go}");
        await PublishAsync(hr, "后端工程师", new { min = 20000, max = 30000.5m, currency = "CNY" }, csharp);
        await PublishAsync(hr, "Gopher", new { min = 1000, currency = "USD" }, go);
        var resume = await client.UploadAsync($"{ResumeContract.Cv}\n{csharp}");
        (await client.GetAsync($"/api/resumes/{resume}/matches")).ShouldBe(HttpStatusCode.OK, "[]");
        await server.AnalyseAsync();

        (await client.GetAsync($"/api/resumes/{resume}/matches")).ShouldBe(
            HttpStatusCode.OK,
            $$"""
            [{"position":"后端工程师","salary_range":"20000-30000.5 CNY","match_score":"100.0","analysis":"要求的 1 项技能中具备 1 项：{{csharp}}。"},
             {"position":"开发工程师","salary_range":"面议","match_score":"50.0","analysis":"要求的 2 项技能中具备 1 项：{{csharp}}；缺少：{{go}}。"}]
            """);
        (await _user.RunAsync(
            "query($id: ID!) { resumeFileById(id: $id) { matches { nodes { score vacancy { title } } } } }", new { id = ResumeContract.Global(resume) }))
            .Data("resumeFileById", "matches", "nodes").ToString()
            .ShouldBe("""[{"score":100,"vacancy":{"title":"后端工程师"}},{"score":50,"vacancy":{"title":"开发工程师"}}]""");
    }

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("GET /api/resumes/{resume}/matches", Proof.Success)]
    public async Task ListMatches_Should_GiveAll_HoweverMany_AndSayHalfOpenSalaries(string root)
    {
        var hr = await server.NewAsync(Role.Hr);
        var vacancies = new List<long>
        {
            await PublishAsync(hr, "most", new { max = 2000, currency = "EUR" }, "anything"),
            await PublishAsync(hr, "least", new { min = 1000, currency = "EUR" }, "anything"),
        };
        for (var i = 0; i < 99; i++)
        {
            vacancies.Add(await PublishAsync(hr, $"vacancy {i}", null, "anything"));
        }

        var resume = await server.Resume(root, _user).UploadAsync();
        await server.Server.UseContextAsync(async context =>
        {
            context.AddRange(vacancies.Select(vacancy => VacancyMatch.Create(resume, vacancy, 50, "fits", [], [])));
            await context.SaveChangesAsync();
        });

        var matches = (await server.Resume(root, _user).GetAsync($"/api/resumes/{resume}/matches")).Json.EnumerateArray().ToList();
        matches.Select(match => match.GetProperty("position").GetString()).Distinct().Count().ShouldBe(101);
        matches[^2].GetProperty("salary_range").GetString().ShouldBe("1000 EUR 以上");
        matches[^1].GetProperty("salary_range").GetString().ShouldBe("2000 EUR 以下");
    }

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("GET /api/resumes/{resume}/analysis", Proof.NoCredentials, Proof.ForeignId, Proof.WrongRole, Proof.UnknownId, Proof.Parity)]
    [Covers("GET /api/resumes/{resume}/matches", Proof.NoCredentials, Proof.ForeignId, Proof.WrongRole, Proof.UnknownId, Proof.Parity)]
    public async Task Analysis_Should_BeTheOwnersAlone(string root)
    {
        await server.ShouldBeTheOwnersAloneAsync(root, "/analysis");
        await server.ShouldBeTheOwnersAloneAsync(root, "/matches");
    }

    /// <summary>A skill that no other test has.</summary>
    private async Task<string> SkillAsync(string prefix)
    {
        var title = ContractServer.NewName(prefix);
        await server.Server.UseContextAsync(async context =>
        {
            context.Add(DirectoryEntry.Create(DirectoryKind.Skill, title, null, null, DateTimeOffset.UnixEpoch));
            await context.SaveChangesAsync();
        });
        return title;
    }

    private static async Task<long> PublishAsync(GraphQLClient hr, string title, object? salary, string requirements)
    {
        var vacancy = await hr.SucceedAsync(
            "createVacancy", new { title, department = "dev", location = "web", status = "PUBLISHED", salary, requirements }, "vacancy", "id");
        return GlobalId.Parse<long>(vacancy.GetProperty("id").GetString()!, "Vacancy");
    }
}
