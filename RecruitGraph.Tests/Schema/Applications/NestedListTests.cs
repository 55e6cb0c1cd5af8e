using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Applications;

/// <summary>Lists below a candidate, a stage or an application are filtered, ordered and paged as those at the root.</summary>
public class NestedListTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private PipelineFixture _pipeline = null!;
    private string _application = null!;
    private string _candidate = null!;

    public async Task InitializeAsync()
    {
        _pipeline = await PipelineFixture.StartAsync(postgres, new ManualTime(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero)));
        _application = await Recruiting.ApplyAsync(_pipeline.Candidate, _pipeline.Vacancy);
        _candidate = PipelineFixture.Global("Candidate", (await _pipeline.ApplicationAsync(_application)).CandidateId);
        foreach (var title in (string[])["Analyst", "Baker"])
        {
            await Recruiting.ApplyAsync(_pipeline.Candidate, await Recruiting.PublishVacancyAsync(_pipeline.Hr, title));
        }
    }

    public async Task DisposeAsync() => await _pipeline.DisposeAsync();

    [Theory]
    [InlineData("", "Baker Analyst Инженер")]
    [InlineData("first: 2", "Baker Analyst")]
    [InlineData("last: 2", "Analyst Инженер")]
    [InlineData("order: { appliedAt: ASC }, first: 2", "Инженер Analyst")]
    [InlineData("where: { vacancy: { title: { startsWith: \"A\" } } }", "Analyst")]
    [InlineData("where: { status: { eq: REJECTED } }", "")]
    public async Task CandidateApplications_Should_BeFoundAndOrdered(string arguments, string expected)
    {
        foreach (var caller in (GraphQLClient[])[_pipeline.Hr, _pipeline.Candidate])
        {
            var found = (await caller.RunAsync($"query($id: ID!) {{ candidateById(id: $id) {{ applications{Call(arguments)} {{ nodes {{ vacancy {{ title }} }} }} }} }}", new { id = _candidate }))
                .Data("candidateById", "applications", "nodes");
            Words(found, item => item.GetProperty("vacancy").GetProperty("title")).ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData("where: { score: { gt: 1 } }")]
    [InlineData("order: { score: DESC }")]
    [InlineData("where: { source: { eq: ACCOUNT } }")]
    public async Task CandidateApplications_Should_NotTellACandidateWhatHeMayNotRead(string arguments)
    {
        var query = $"query($id: ID!) {{ candidateById(id: $id) {{ applications({arguments}) {{ totalCount }} }} }}";

        (await _pipeline.Candidate.RunAsync(query, new { id = _candidate })).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await _pipeline.Hr.RunAsync(query, new { id = _candidate })).Codes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "candidate Anna")]
    [InlineData("order: { appliedAt: DESC }", "Anna candidate")]
    [InlineData("first: 1", "candidate")]
    [InlineData("last: 1", "Anna")]
    [InlineData("where: { source: { eq: HR } }", "Anna")]
    public async Task StageApplications_Should_BeFoundAndOrdered(string arguments, string expected)
    {
        Advance();
        var candidateId = (await _pipeline.Hr.SucceedAsync("createCandidate", new { fullName = "Anna" }, "candidate", "id")).GetProperty("id").GetString();
        await _pipeline.Hr.SucceedAsync("enterApplication", new { vacancyId = _pipeline.Vacancy, candidateId }, "application", "id");

        var stages = (await _pipeline.Hr.RunAsync($"query($id: ID!) {{ vacancyById(id: $id) {{ pipeline {{ applications{Call(arguments)} {{ nodes {{ candidate {{ fullName }} }} }} }} }} }}", new { id = _pipeline.Vacancy }))
            .Data("vacancyById", "pipeline");

        Words(stages[0].GetProperty("applications").GetProperty("nodes"), item => item.GetProperty("candidate").GetProperty("fullName")).ShouldBe(expected);
        stages[1].GetProperty("applications").GetProperty("nodes").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("", "SUBMITTED MOVED REJECTED")]
    [InlineData("order: { occurredAt: DESC }, first: 2", "REJECTED MOVED")]
    [InlineData("last: 1", "REJECTED")]
    [InlineData("where: { kind: { nin: [MOVED] } }", "SUBMITTED REJECTED")]
    [InlineData("where: { fromStageId: { eq: null } }", "SUBMITTED")]
    [InlineData("where: { occurredAt: { gt: \"2026-03-01T09:00:30Z\" }, status: { eq: ACTIVE } }", "MOVED")]
    public async Task History_Should_BeFoundAndOrdered(string arguments, string expected)
    {
        Advance();
        await Recruiting.MoveAsync(_pipeline.Hr, _application, _pipeline.Stages["NEW"], _pipeline.Stages["OFFER"]);
        Advance();
        await Recruiting.RejectAsync(_pipeline.Hr, _application, _pipeline.Stages["OFFER"]);

        var history = (await _pipeline.Candidate.RunAsync($"query($id: ID!) {{ applicationById(id: $id) {{ history{Call(arguments)} {{ nodes {{ kind cursor toStage {{ name }} }} }} }} }}", new { id = _application }))
            .Data("applicationById", "history", "nodes");

        Words(history, item => item.GetProperty("kind")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("", "third second first")]
    [InlineData("order: { createdAt: ASC }, first: 2", "first second")]
    [InlineData("last: 1", "first")]
    [InlineData("where: { text: { contains: \"ir\" } }", "third first")]
    [InlineData("where: { visibility: { eq: PRIVATE } }", "second")]
    public async Task Notes_Should_BeFoundAndOrdered(string arguments, string expected)
    {
        foreach (var (text, visibility) in ((string, string)[])[("first", "STAFF"), ("second", "PRIVATE"), ("third", "STAFF")])
        {
            Advance();
            await _pipeline.Hr.SucceedAsync("addApplicationNote", new { applicationId = _application, text, visibility }, "applicationNote", "id");
        }

        var notes = (await _pipeline.Hr.RunAsync($"query($id: ID!) {{ applicationById(id: $id) {{ notes{Call(arguments)} {{ nodes {{ text }} }} }} }}", new { id = _application }))
            .Data("applicationById", "notes", "nodes");

        Words(notes, item => item.GetProperty("text")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("", "b.txt a.txt")]
    [InlineData("order: { fileName: ASC }, first: 1", "a.txt")]
    [InlineData("last: 1", "a.txt")]
    [InlineData("where: { fileName: { startsWith: \"b\" } }", "b.txt")]
    public async Task ResumeFiles_Should_BeFoundAndOrdered(string arguments, string expected)
    {
        foreach (var name in (string[])["a.txt", "b.txt"])
        {
            var resumeFileId = await Uploading.UploadAsync(_pipeline.Candidate, "SQL"u8.ToArray(), name);
            var vacancyId = await Recruiting.PublishVacancyAsync(_pipeline.Hr, name);
            await _pipeline.Candidate.SucceedAsync("applyToVacancy", new { vacancyId, resumeFileId }, "application", "id");
        }

        var me = (await _pipeline.Candidate.RunAsync($"{{ me {{ resumeFiles{Call(arguments)} {{ nodes {{ fileName }} }} candidate {{ resumeFiles{Call(arguments)} {{ nodes {{ fileName }} }} }} }} }}")).Data("me");

        foreach (var owner in (JsonElement[])[me, me.GetProperty("candidate")])
        {
            Words(owner.GetProperty("resumeFiles").GetProperty("nodes"), item => item.GetProperty("fileName")).ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData("", "Analyst:90 Baker:50 Инженер:20")]
    [InlineData("first: 2", "Analyst:90 Baker:50")]
    [InlineData("last: 1", "Инженер:20")]
    [InlineData("order: { score: ASC }", "Инженер:20 Baker:50 Analyst:90")]
    [InlineData("order: { publishedAt: ASC }", "Инженер:20 Analyst:90 Baker:50")]
    [InlineData("where: { score: { gte: 50 } }", "Analyst:90 Baker:50")]
    [InlineData("where: { vacancy: { title: { eq: \"Baker\" } } }", "Baker:50")]
    public async Task Matches_Should_BeFoundAndOrdered(string arguments, string expected)
    {
        var id = await Uploading.UploadAsync(_pipeline.Candidate, "SQL"u8.ToArray());
        var fileId = PipelineFixture.Raw(id, "ResumeFile");
        await _pipeline.Server.UseContextAsync(context => context.Database.ExecuteSqlAsync(
            $$"""
            update vacancies set published_at = published_at + id * interval '1 hour';
            insert into vacancy_matches (file_id, vacancy_id, score, sentence, present_skills, missing_skills)
            select {{fileId}}, id, case title when 'Analyst' then 90 when 'Baker' then 50 else 20 end, title, '{}', '{}' from vacancies;
            """));

        var matches = (await _pipeline.Candidate.RunAsync($"query($id: ID!) {{ resumeFileById(id: $id) {{ matches{Call(arguments)} {{ nodes {{ score sentence vacancy {{ title }} }} }} }} }}", new { id }))
            .Data("resumeFileById", "matches", "nodes");

        Words(matches, item => item.GetProperty("vacancy").GetProperty("title"), item => item.GetProperty("score")).ShouldBe(expected);
    }

    private void Advance() => ((ManualTime)_pipeline.Server.Services.GetService(typeof(TimeProvider))!).Advance(TimeSpan.FromMinutes(1));

    private static string Call(string arguments) => arguments.Length == 0 ? "" : $"({arguments})";

    private static string Words(JsonElement items, params Func<JsonElement, JsonElement>[] parts) =>
        string.Join(' ', items.EnumerateArray().Select(item => string.Join(':', parts.Select(part => part(item).ToString()))));
}
