using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Rest.Contracts;

namespace RecruitGraph.Tests.Server.Rest.Assistant;

/// <summary>Отклик на вакансию, Анализ кандидатов: people respond, and officers see them.</summary>
public sealed class CandidatesContractTests(ContractServer server) : IClassFixture<ContractServer>, IAsyncLifetime
{
    private const string Url = "/response_vacancy";
    private const string Analysis = "/analiz_all_candidates";

    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private GraphQLClient _hr = null!;

    public async Task InitializeAsync() => _hr = await server.NewAsync(Role.Hr);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /response_vacancy", Proof.Success, Proof.Effect)]
    [Covers("GET /analiz_all_candidates", Proof.Success)]
    public async Task Respond_Should_MakeACandidateOfEachResponse_WhomOfficersSeeByScore(string root)
    {
        var vacancy = await server.PublishVacancyAsync(root, _hr);
        var (python, script, tool) = await NumbersAsync();
        var client = server.Assistant(root);

        (await client.SendAsync("POST", Url, Response(vacancy, [python], [tool]))).ShouldBe(HttpStatusCode.OK, AssistantContract.Done);
        (await client.SendAsync("POST", Url, Response(vacancy, [python, script], [tool]))).ShouldBe(HttpStatusCode.OK, AssistantContract.Done);
        (await client.SendAsync("POST", Url, Response($"{vacancy}", [python], [tool]))).ShouldBe(HttpStatusCode.OK, AssistantContract.Done);

        var candidates = await AnalyseAsync(root, _hr, vacancy);
        candidates.Select(candidate => candidate.GetProperty("score").GetInt32()).ShouldBe([100, 67, 67]);
        candidates.Select(candidate => candidate.GetProperty("candidates_id").GetInt64()).Distinct().Count().ShouldBe(3);
        candidates[0].ToString().ShouldBe(
            $$"""
            {"candidates_firstname":"Петр","candidates_id":{{candidates[0].GetProperty("candidates_id")}},"candidates_lastname":"Петечник","score":100,"specializations_title":"Веб-разработчик","status_title":"Новый отклик","vacancy_id":{{vacancy}}}
            """);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /response_vacancy", Proof.Effect, Proof.Parity)]
    public async Task Respond_Should_KeepAllThatWasSaid(string root)
    {
        var vacancy = await server.PublishVacancyAsync(root, _hr);
        var (python, _, tool) = await NumbersAsync();

        (await server.Assistant(root).SendAsync("POST", Url, Response(vacancy, [python], [tool]))).ShouldBe(HttpStatusCode.OK, AssistantContract.Done);

        var application = (await _hr.RunAsync(
            """
            query($id: ID!) { applications(where: { vacancyId: { eq: $id } }, first: 1) {
              nodes { source score resumeFile { fileName } candidate { id firstName lastName fullName socialLink user { id } } } } }
            """,
            new { id = AssistantContract.Global("Vacancy", vacancy) })).Data("applications", "nodes", "0");
        var id = application.GetProperty("candidate").GetProperty("id").GetString();
        application.ToString().ShouldBe(
            $$$"""
            {"source":"ANONYMOUS","score":67,"resumeFile":{"fileName":"resume.txt"},"candidate":{"id":"{{{id}}}","firstName":"Петр","lastName":"Петечник","fullName":"Петр Петечник","socialLink":"my-soc-set.com","user":null}}
            """);
        var revealed = await _hr.SucceedAsync("revealCandidate", new { id }, "revealedCandidate", "phoneNumber");
        revealed.GetProperty("phoneNumber").GetString().ShouldBe("+7-777-777-77-77");
        var resume = await LastResumeAsync();
        Encoding.UTF8.GetString(resume.Content!.Bytes).ShouldBe("binary");
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /response_vacancy", Proof.Success, Proof.Effect)]
    public async Task Respond_Should_KeepTheFile_When_TheResumeIsOneInBase64(string root)
    {
        var vacancy = await server.PublishVacancyAsync(root, _hr);
        var (python, _, tool) = await NumbersAsync();
        var pdf = Encoding.ASCII.GetBytes($"%PDF-1.7 {new string('x', 400_000)}");
        foreach (var prefix in (string[])["", "data:application/pdf;base64,"])
        {
            (await RespondAsync($"{prefix}{Convert.ToBase64String(pdf)}")).ShouldBe(HttpStatusCode.OK, AssistantContract.Done);
            var resume = await LastResumeAsync();
            (resume.Type, resume.OwnerId, resume.Content!.Bytes.Length).ShouldBe((ResumeFileType.Pdf, null, pdf.Length));
        }

        Task<LegacyAnswer> RespondAsync(string resume) => server.Assistant(root).SendAsync(
            "POST", Url, new Dictionary<string, object>(Response(vacancy, [python], [tool])) { ["resume"] = resume });
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /response_vacancy", Proof.Success, Proof.Effect)]
    public async Task Respond_Should_KeepTheFile_When_TheResumeHasACharacterForEachByte_OrIsBase64OfUrls(string root)
    {
        var vacancy = await server.PublishVacancyAsync(root, _hr);
        var (python, _, tool) = await NumbersAsync();
        byte[] pdf = [.. "%PDF-1.7 "u8, .. Enumerable.Range(0, 256).Select(i => (byte)i), 0xfb, 0xff];
        foreach (var resume in (string[])[Encoding.Latin1.GetString(pdf), Base64Url.EncodeToString(pdf), Convert.ToBase64String(pdf).TrimEnd('=')])
        {
            (await RespondAsync(resume)).ShouldBe(HttpStatusCode.OK, AssistantContract.Done);
            var kept = await LastResumeAsync();
            kept.Type.ShouldBe(ResumeFileType.Pdf);
            kept.Content!.Bytes.ShouldBe(pdf);
        }

        foreach (var unreadable in (string[])["a\0b", Encoding.Latin1.GetString([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10])])
        {
            (await RespondAsync(unreadable)).ShouldBe(HttpStatusCode.OK, AssistantContract.Done);
            var kept = await LastResumeAsync();
            kept.Type.ShouldBe(ResumeFileType.Txt);
            Encoding.UTF8.GetString(kept.Content!.Bytes)
                .ShouldBe($"data:application/octet-stream;base64,{Convert.ToBase64String(Encoding.Latin1.GetBytes(unreadable))}");
        }

        Task<LegacyAnswer> RespondAsync(string resume) => server.Assistant(root).SendAsync(
            "POST", Url, new Dictionary<string, object>(Response(vacancy, [python], [tool])) { ["resume"] = resume });
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /response_vacancy", Proof.Success, Proof.Effect)]
    public async Task Respond_Should_KeepTheResumeAsItWasSent_When_ItIsAnyOtherText(string root)
    {
        var vacancy = await server.PublishVacancyAsync(root, _hr);
        var (python, _, tool) = await NumbersAsync();
        foreach (var resume in (string[])
            [
                "https://example.com/cv", "resume12", new string('ж', 400_000), $"data:image/png;base64,{Convert.ToBase64String("\u0089PNG\r\n\u001a\n"u8)}",
                Convert.ToBase64String("PK\u0003\u0004 no document"u8), "data:text/plain,Петр",
            ])
        {
            (await server.Assistant(root).SendAsync(
                "POST", Url, new Dictionary<string, object>(Response(vacancy, [python], [tool])) { ["resume"] = resume }))
                .ShouldBe(HttpStatusCode.OK, AssistantContract.Done);
            var kept = await LastResumeAsync();
            (kept.Type, kept.FileName).ShouldBe((ResumeFileType.Txt, "resume.txt"));
            Encoding.UTF8.GetString(kept.Content!.Bytes).ShouldBe(resume);
        }
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /response_vacancy", Proof.BadInput)]
    public async Task Respond_Should_TakeTheLargestResumeThatTheGraphTakes_AndNoLargerOne(string root)
    {
        var vacancy = await server.PublishVacancyAsync(root, _hr);
        var (python, _, tool) = await NumbersAsync();
        (await RespondAsync(Pdf(ResumeFile.MaxSize))).ShouldBe(HttpStatusCode.OK, AssistantContract.Done);
        (await LastResumeAsync()).Content!.Bytes.Length.ShouldBe(ResumeFile.MaxSize);
        var ofBytes = new Dictionary<string, object>(Response(vacancy, [python], [tool])) { ["resume"] = "%PDF-1.7 ".PadRight(ResumeFile.MaxSize, 'ÿ') };
        (await server.Assistant(root).SendRawAsync("POST", Url, JsonSerializer.Serialize(ofBytes, Unescaped))).ShouldBe(HttpStatusCode.OK, AssistantContract.Done);
        (await LastResumeAsync()).Content!.Bytes.Length.ShouldBe(ResumeFile.MaxSize);
        var before = await server.CountAsync();

        (await RespondAsync(Pdf(ResumeFile.MaxSize + 1))).ShouldBeBadRequest("Недопустимое значение поля");
        (await RespondAsync(new string('x', ResumeFile.MaxSize + 1))).ShouldBeBadRequest("Недопустимое значение поля");
        (await RespondAsync(new string('x', 24_000_000))).ShouldBe(
            HttpStatusCode.RequestEntityTooLarge, """{"message":"Слишком большой запрос"}""");
        (await server.CountAsync()).ShouldBe(before);

        static string Pdf(int size) => Convert.ToBase64String(Encoding.ASCII.GetBytes("%PDF-1.7 ".PadRight(size, 'x')));

        Task<LegacyAnswer> RespondAsync(string resume) => server.Assistant(root).SendAsync(
            "POST", Url, new Dictionary<string, object>(Response(vacancy, [python], [tool])) { ["resume"] = resume });
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /response_vacancy", Proof.BadInput)]
    public async Task Respond_Should_BeRefusedAndMakeNothing_When_InputIsWrong(string root)
    {
        var vacancy = await server.PublishVacancyAsync(root, _hr);
        var (python, _, tool) = await NumbersAsync();
        var (client, before) = (server.Assistant(root), await server.CountAsync());
        foreach (var body in AssistantContract.NoObjects)
        {
            (await client.SendRawAsync("POST", Url, body)).ShouldBeBadRequest(AssistantContract.NoJson);
        }

        (await client.SendRawAsync("POST", Url, """{"firstname":"","skills":[]}""")).ShouldBeBadRequest(
            "В json отсутсвуют поля: firstname,lastname,number_phone,skills,technologies_and_tools,vacancy_id");
        foreach (var (field, value) in new (string, object)[]
        {
            ("firstname", new[] { "Петр" }), ("skills", "python"), ("skills", new object[] { "python" }), ("technologies_and_tools", new[] { 0 }),
            ("vacancy_id", "x"), ("resume", true), ("answers", new[] { 3, 2 }), ("answers", new[] { new[] { 3 } }), ("answers", new[] { new[] { 3, 0 } }),
        })
        {
            (await RespondAsync(field, value)).ShouldBeBadRequest($"Неверные значения полей: {field}");
        }

        foreach (var (field, value) in new (string, object)[]
        {
            ("firstname", new string('x', 65)), ("lastname", " "), ("number_phone", new string('1', 33)), ("link_social_network", new string('x', 513)),
            ("link_social_network", "javascript:alert(1)"), ("skills", Enumerable.Repeat(python, 51)),
        })
        {
            (await RespondAsync(field, value)).ShouldBeBadRequest("Недопустимое значение поля");
        }

        (await RespondAsync("link_social_network", new string('x', 300_000))).ShouldBe(
            HttpStatusCode.RequestEntityTooLarge, """{"message":"Слишком большой запрос"}""");
        (await server.CountAsync()).ShouldBe(before);

        Task<LegacyAnswer> RespondAsync(string field, object value) =>
            client.SendAsync("POST", Url, new Dictionary<string, object>(Response(vacancy, [python], [tool])) { [field] = value });
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("POST /response_vacancy", Proof.UnknownId, Proof.Parity)]
    public async Task Respond_Should_BeRefusedByTheRulesOfTheGraph_When_SomethingIsNotThereOrNotOpen(string root)
    {
        var (vacancy, draft) = (await server.PublishVacancyAsync(root, _hr), await server.CreateVacancyAsync(root, _hr));
        var (python, _, tool) = await NumbersAsync();
        var before = await server.CountAsync();
        foreach (var caller in (GraphQLClient?[])[null, _hr])
        {
            var client = server.Assistant(root, caller);
            (await client.SendAsync("POST", Url, Response(draft, [python], [tool]))).ShouldBe(HttpStatusCode.NotFound, AssistantContract.NoVacancy);
            (await client.SendAsync("POST", Url, Response(999_999, [python], [tool]))).ShouldBe(HttpStatusCode.NotFound, AssistantContract.NoVacancy);
            (await client.SendAsync("POST", Url, Response(vacancy, [python, 998], [tool]))).ShouldBeBadRequest("Значение не найдено в справочнике");
            (await client.SendAsync("POST", Url, Response(vacancy, [python], [998]))).ShouldBeBadRequest("Значение не найдено в справочнике");
            (await client.SendAsync("POST", Url, new Dictionary<string, object>(Response(vacancy, [python], [tool])) { ["answers"] = new[] { new[] { 998, 998 } } }))
                .ShouldBeBadRequest("Ответ на вопрос не найден");
        }

        foreach (var (id, skill, code) in new[] { (draft, python, "VACANCY_NOT_FOUND"), (vacancy, 998, "DIRECTORY_ENTRY_NOT_FOUND") })
        {
            (await server.Server.Anonymous().RefuseAsync("applyAnonymously", new
            {
                vacancyId = AssistantContract.Global("Vacancy", id),
                firstName = "Петр",
                lastName = "Петечник",
                phoneNumber = "1",
                skillNumbers = new[] { skill },
            })).ShouldBe(code);
        }

        (await server.CountAsync()).ShouldBe(before);
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    [Covers("GET /analiz_all_candidates", Proof.NoCredentials, Proof.WrongRole, Proof.ForeignId, Proof.Parity)]
    public async Task ListCandidates_Should_GiveTheApplicationsThatTheGraphShowsToTheOfficer(string root)
    {
        await server.RefuseOutsidersAsync(root, "GET", Analysis);
        var vacancy = await server.PublishVacancyAsync(root, _hr);
        var (python, _, tool) = await NumbersAsync();
        await server.Assistant(root).SendAsync("POST", Url, Response(vacancy, [python], [tool]));
        var seeker = await server.NewAsync();
        await Recruiting.ApplyAsync(seeker, AssistantContract.Global("Vacancy", vacancy));
        await _hr.SucceedAsync(
            "updateVacancy", new { id = AssistantContract.Global("Vacancy", vacancy), version = 2, isConfidential = true }, "vacancy", "id");

        var (colleague, admin) = (await server.NewAsync(Role.Hr), await server.NewAsync(Role.Admin));
        foreach (var (officer, count) in new[] { (_hr, 2), (admin, 2), (colleague, 0) })
        {
            var graph = await officer.RunAsync(
                "query($id: ID!) { applications(where: { vacancyId: { eq: $id } }) { totalCount } all: applications(where: { vacancy: { deletedAt: { eq: null } } }) { totalCount } }",
                new { id = AssistantContract.Global("Vacancy", vacancy) });
            graph.Data("applications", "totalCount").GetInt32().ShouldBe(count);
            (await AnalyseAsync(root, officer, vacancy)).Count.ShouldBe(count);
            (await server.Assistant(root, officer).GetAsync(Analysis)).Json.GetArrayLength().ShouldBe(graph.Data("all", "totalCount").GetInt32());
        }

        // Who has an account gave his name in one piece, and said nothing of his skills.
        var applicant = (await AnalyseAsync(root, _hr, vacancy))[1];
        (applicant.GetProperty("candidates_firstname").GetString(), applicant.GetProperty("candidates_lastname").GetString(), applicant.GetProperty("score").GetInt32())
            .ShouldBe(((await seeker.RunAsync("{ me { userName } }")).Data("me", "userName").GetString(), "", 0));
    }

    [Theory, EveryRoot(AssistantContract.Dialect)]
    public async Task ListCandidates_Should_LeaveOutDeletedVacancies_AndTheirCandidatesAreNotFound(string root)
    {
        var vacancy = await server.PublishVacancyAsync(root, _hr);
        var (python, _, tool) = await NumbersAsync();
        await server.Assistant(root).SendAsync("POST", Url, Response(vacancy, [python], [tool]));
        var candidate = (await AnalyseAsync(root, _hr, vacancy)).ShouldHaveSingleItem().GetProperty("candidates_id").GetInt64();
        var id = AssistantContract.Global("Vacancy", vacancy);
        var version = (await _hr.RunAsync("query($id: ID!) { vacancyById(id: $id) { version } }", new { id })).Data("vacancyById", "version").GetInt32();

        await _hr.SucceedAsync("deleteVacancy", new { id, version }, "vacancy", "id");

        (await AnalyseAsync(root, _hr, vacancy)).ShouldBeEmpty();
        (await server.Assistant(root, _hr).SendAsync("POST", "/change_status_candidat", new Dictionary<string, object> { ["client_id"] = candidate, ["status_id"] = 1 }))
            .Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, object> Response(object vacancy, int[] skills, int[] technologies) => new()
    {
        ["firstname"] = "Петр",
        ["lastname"] = "Петечник",
        ["number_phone"] = "+7-777-777-77-77",
        ["link_social_network"] = "my-soc-set.com",
        ["resume"] = "binary",
        ["skills"] = skills,
        ["technologies_and_tools"] = technologies,
        ["answers"] = Array.Empty<int[]>(),
        ["vacancy_id"] = vacancy,
    };

    private Task<ResumeFile> LastResumeAsync() => server.Server.UseContextAsync(context =>
        context.ResumeFiles.Include(file => file.Content).OrderByDescending(file => file.Id).FirstAsync());

    private async Task<(int Python, int Script, int Tool)> NumbersAsync() => (
        await server.NumberAsync(DirectoryKind.Skill, "python"),
        await server.NumberAsync(DirectoryKind.Skill, "JavaScript"),
        await server.NumberAsync(DirectoryKind.Technology, "Курить бамбук вверх ногами"));

    private async Task<List<JsonElement>> AnalyseAsync(string root, GraphQLClient officer, long vacancy) =>
        [.. (await server.Assistant(root, officer).GetAsync(Analysis)).Json.EnumerateArray()
            .Where(candidate => candidate.GetProperty("vacancy_id").GetInt64() == vacancy)];
}
