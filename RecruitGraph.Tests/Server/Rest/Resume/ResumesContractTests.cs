using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Resume;

/// <summary>获取当前用户简历列表、获取简历详情: what the résumé analysis shows people of their own.</summary>
public sealed class ResumesContractTests(ContractServer server) : IClassFixture<ContractServer>
{
    private const string Url = "/api/resumes";

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("GET /api/resumes", Proof.Success, Proof.Parity)]
    [Covers("GET /api/resumes/{resume}", Proof.Success, Proof.Parity)]
    public async Task Resumes_Should_SayHowFarEachIs(string root)
    {
        var user = await server.NewAsync();
        var client = server.Resume(root, user);
        var analysed = await client.UploadAsync();
        await server.AnalyseAsync();
        var waiting = await client.UploadAsync();
        var files = (await user.RunAsync("{ resumeFiles(order: { uploadedAt: ASC }) { nodes { id fileName uploadedAt analysis { state } } } }")).Data("resumeFiles", "nodes");
        string Time(int index) => files[index].GetProperty("uploadedAt").GetDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

        (await client.GetAsync(Url)).ShouldBe(
            HttpStatusCode.OK,
            $$"""[{"id":{{analysed}},"upload_time":"{{Time(0)}}","status":"已处理"},{"id":{{waiting}},"upload_time":"{{Time(1)}}","status":"未处理"}]""");
        (await client.GetAsync($"{Url}/{analysed}")).ShouldBe(
            HttpStatusCode.OK, $$"""{"id":{{analysed}},"file_path":"uploads/{{analysed}}/resume.txt","status":"已处理","upload_time":"{{Time(0)}}"}""");
        files.EnumerateArray().Select(file => file.GetProperty("id").GetString()).ShouldBe([ResumeContract.Global(analysed), ResumeContract.Global(waiting)]);
        files.EnumerateArray().Select(file => file.GetProperty("analysis").GetProperty("state").GetString()).ShouldBe(["DONE", "WAITING"]);

        await SetStateAsync(waiting, ResumeAnalysisState.Running);
        (await client.GetAsync($"{Url}/{waiting}")).Json.GetProperty("status").GetString().ShouldBe("处理中");
        await SetStateAsync(waiting, ResumeAnalysisState.Failed);
        (await client.GetAsync(Url)).Json[1].GetProperty("status").GetString().ShouldBe("处理失败");
    }

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("GET /api/resumes", Proof.Success, Proof.ForeignId)]
    public async Task ListResumes_Should_GiveAllOfTheCallersOwn_HoweverMany(string root)
    {
        var (user, hr) = (await server.NewAsync(), await server.NewAsync(Role.Hr));
        await server.Server.UseContextAsync(async context =>
        {
            context.AddRange(Enumerable.Range(0, 101).Select(i =>
                ResumeFile.Upload(user.UserId, null, $"{i}", ResumeFileType.Txt, [65], DateTimeOffset.UnixEpoch.AddMinutes(-i))));
            await context.SaveChangesAsync();
        });

        var times = (await server.Resume(root, user).GetAsync(Url)).Json.EnumerateArray().Select(item => item.GetProperty("upload_time").GetString()!).ToList();
        times.Count.ShouldBe(101);
        times.Order(StringComparer.Ordinal).ShouldBe(times);
        (await server.Resume(root, hr).GetAsync(Url)).ShouldBe(HttpStatusCode.OK, "[]");
        (await server.Resume(root, await server.NewAsync()).GetAsync($"{Url}/")).ShouldBe(HttpStatusCode.OK, "[]");
    }

    [Theory, EveryRoot(ResumeContract.Dialect)]
    [Covers("GET /api/resumes", Proof.NoCredentials)]
    [Covers("GET /api/resumes/{resume}", Proof.NoCredentials, Proof.ForeignId, Proof.WrongRole, Proof.UnknownId, Proof.Parity)]
    public async Task GetResume_Should_BeTheOwnersAlone(string root)
    {
        await server.ShouldRefuseStrangersAsync(root, "GET", Url);
        await server.ShouldBeTheOwnersAloneAsync(root, "");
    }

    // Interview training has the same URL; its clients carry their token in a header of their own.
    [Fact]
    public async Task ListResumes_Should_BeOfTheDialectWhoseTokenIsGood_When_TwoShareTheUrl()
    {
        var user = await server.NewAsync();
        var (good, bad) = (("Authorization", $"Bearer {user.Token}"), ("Authorization", "Bearer worthless"));

        (await GetAsync(good, null)).Json.ValueKind.ShouldBe(JsonValueKind.Array);
        (await GetAsync(good, "worthless")).Json.ValueKind.ShouldBe(JsonValueKind.Array);
        (await GetAsync(good, user.Token)).Json.ValueKind.ShouldBe(JsonValueKind.Array);
        (await GetAsync(bad, user.Token)).Json.TryGetProperty("autobiography", out _).ShouldBeTrue();
        (await GetAsync(null, user.Token)).Json.TryGetProperty("autobiography", out _).ShouldBeTrue();
        (await GetAsync(bad, "worthless")).ShouldBeTokenError(HttpStatusCode.UnprocessableEntity, "Not enough segments");
        (await GetAsync(null, null)).ShouldBe(
            HttpStatusCode.Unauthorized, """{"error":"Missing Authorization Header","message":"權限不足","msg":"Missing Authorization Header"}""");

        Task<LegacyAnswer> GetAsync((string, string)? bearer, string? token) => new LegacyClient(server.Server, "", bearer)
        {
            Headers = token is null ? new Dictionary<string, string>() : new() { ["token"] = token },
        }.GetAsync(Url);
    }

    private Task<int> SetStateAsync(long resume, ResumeAnalysisState state) => server.Server.UseContextAsync(context => (state == ResumeAnalysisState.Running
        ? context.Database.ExecuteSqlAsync($"update resume_analyses set state = 1, started_at = now(), lease_until = now() + interval '1 hour' where file_id = {resume}")
        : context.Database.ExecuteSqlAsync($"update resume_analyses set state = 3, lease_until = null, failure_code = 'DAMAGED', finished_at = now() where file_id = {resume}")));
}
