using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Server.Resumes;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.Server.Resumes.Texts;

namespace RecruitGraph.Tests.SchemaTests.ResumeFiles;

/// <summary>Files are uploaded by anyone, read by whoever they belong to and staff, analysed, matched, given out and deleted.</summary>
public class ResumeFileTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string ById =
        """
        query($id: ID!) { resumeFileById(id: $id) {
          fileName type owner { userName } analysis { state failureCode name age email phoneNumber careerInterest skills text }
          matches { nodes { score sentence presentSkills missingSkills vacancy { title } } } } }
        """;

    private const string Reanalyze =
        "mutation($id: ID!) { reanalyzeResumeFile(input: { resumeFileId: $id }) { resumeFile { analysis { state name } matches { nodes { score } } } errors { ... on Error { code } } } }";

    private const string Delete =
        "mutation($id: ID!) { deleteResumeFile(input: { resumeFileId: $id }) { success errors { ... on Error { code } } } }";

    private const string Reveal =
        "mutation($id: ID!) { revealResumeAnalysis(input: { resumeFileId: $id }) { revealedResumeAnalysis { phoneNumber text } errors { ... on Error { code } } } }";

    private static readonly string[] Lines =
        ["Резюме", "Иванова Анна", "Дата рождения: 05.05.1990", "Телефон: +7 912 345-67-89", "anna@example.org", "Желаемая должность: Разработчик", "C#, SQL"];

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private RecruitServer _server = null!;
    private GraphQLClient _owner = null!;
    private GraphQLClient _hr = null!;
    private GraphQLClient _other = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres, _time);
        _owner = await _server.SignInNewAsync("owner");
        _other = await _server.SignInNewAsync("other");
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
        await _server.UseContextAsync(async context =>
        {
            context.AddRange(((string[])["C#", "SQL", "Go"]).Select(title => DirectoryEntry.Create(DirectoryKind.Skill, title, null, null, _time.GetUtcNow())));
            await context.SaveChangesAsync();
        });
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("резюме.txt", "PDF")]
    [InlineData("cv.pdf", "DOCX")]
    [InlineData("cv.exe", "TXT")]
    public async Task UploadResumeFile_Should_GoByTheContent_And_QueueTheAnalysis(string name, string type)
    {
        var content = type switch { "PDF" => TextPdf.Of(Lines), "DOCX" => TextDocx.Of(Lines), _ => Encoding.GetEncoding("utf-16").GetBytes(string.Join('\n', Lines)) };

        var upload = (await Uploading.TryUploadAsync(_owner, content, name)).Data("uploadResumeFile", "resumeFileUpload");

        upload.GetProperty("claimToken").ValueKind.ShouldBe(JsonValueKind.Null);
        var file = upload.GetProperty("resumeFile");
        (Text(file, "fileName"), Text(file, "type"), file.GetProperty("size").GetInt32()).ShouldBe((name, type, content.Length));
        Text(file.GetProperty("analysis"), "state").ShouldBe("WAITING");
        var entry = await _server.UseContextAsync(context => context.AuditEntries.SingleAsync(e => e.Subject == AuditSubject.ResumeFile));
        (entry.Action, entry.ActorId).ShouldBe((AuditAction.Created, _owner.UserId));
    }

    [Theory]
    [InlineData(0, "OUT_OF_RANGE")]
    [InlineData(ResumeFile.MaxSize + 1, "OUT_OF_RANGE")]
    [InlineData(100, "UNSUPPORTED_RESUME_FILE")]
    public async Task UploadResumeFile_Should_KeepNothing_When_TheFileIsNoResume(int size, string code)
    {
        (await Uploading.TryUploadAsync(_owner, new byte[size], "cv.pdf")).PayloadCode("uploadResumeFile").ShouldBe(code);
        (await _server.UseContextAsync(context => context.ResumeFiles.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task UploadResumeFile_Should_TakeTheLargestAllowed() =>
        (await Uploading.TryUploadAsync(_owner, Encoding.ASCII.GetBytes(new string('a', ResumeFile.MaxSize)))).Data("uploadResumeFile", "errors").GetArrayLength().ShouldBe(0);

    [Fact]
    public async Task UploadResumeFile_Should_BeRefused_When_ThereAreTooMany()
    {
        await _server.UseContextAsync(async context =>
        {
            context.AddRange(Enumerable.Range(0, 50).Select(i => ResumeFile.Upload(_owner.UserId, null, $"{i}", ResumeFileType.Txt, [65], _time.GetUtcNow())));
            context.AddRange(Enumerable.Range(0, 500).Select(i => ResumeFile.UploadUnclaimed($"{i}", ResumeFileType.Txt, [65], BitConverter.GetBytes(i), _time.GetUtcNow(), _time.GetUtcNow())));
            await context.SaveChangesAsync();
        });

        (await Uploading.TryUploadAsync(_owner, "a"u8.ToArray())).PayloadCode("uploadResumeFile").ShouldBe("TOO_MANY_RESUME_FILES");
        (await Uploading.TryUploadAsync(_server.Anonymous(), "a"u8.ToArray())).PayloadCode("uploadResumeFile").ShouldBe("TOO_MANY_RESUME_FILES");
        (await Uploading.TryUploadAsync(_other, "a"u8.ToArray())).Data("uploadResumeFile", "errors").GetArrayLength().ShouldBe(0);
        (await _server.UseContextAsync(context => context.ResumeFiles.CountAsync())).ShouldBe(551);
    }

    [Fact]
    public async Task UploadResumeFile_Should_TakeNoMoreThanMayBe_When_ManyComeAtOnce()
    {
        await using var server = await RecruitServer.StartAsync(
            postgres, configure: builder => builder.Configuration["RecruitGraph:ResumeFiles:MaxFilesOfOwner"] = "3");
        var owner = await server.SignInNewAsync("owner");

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Uploading.TryUploadAsync(owner, [(byte)('a' + i)])));

        answers.Count(answer => answer.Data("uploadResumeFile").GetProperty("errors").GetArrayLength() == 0).ShouldBe(3);
        (await server.UseContextAsync(context => context.ResumeFiles.CountAsync())).ShouldBe(3);
    }

    [Fact]
    public async Task CountUnclaimedFiles_Should_BeAskedByOneAtATime()
    {
        await _server.UseContextAsync(async first =>
        {
            await using var transaction = await first.Database.BeginTransactionAsync();
            (await first.CountUnclaimedFilesAsync(CancellationToken.None)).ShouldBe(0);

            await _server.UseContextAsync(async second =>
            {
                await using var other = await second.Database.BeginTransactionAsync();
                await second.Database.ExecuteSqlAsync($"set local lock_timeout = '1ms'");
                (await Should.ThrowAsync<PostgresException>(() => second.CountUnclaimedFilesAsync(CancellationToken.None)))
                    .SqlState.ShouldBe(PostgresErrorCodes.LockNotAvailable);
            });
        });
    }

    [Fact]
    public async Task UploadResumeFile_Should_TakeAsManyAsTheHostHasSet()
    {
        await using var server = await RecruitServer.StartAsync(postgres, configure: builder =>
        {
            builder.Configuration["RecruitGraph:ResumeFiles:MaxFilesOfOwner"] = "1";
            builder.Configuration["RecruitGraph:ResumeFiles:MaxUnclaimedFilesOfClient"] = "1";
        });

        foreach (var caller in new[] { await server.SignInNewAsync("owner"), server.Anonymous() })
        {
            (await Uploading.TryUploadAsync(caller, "a"u8.ToArray())).Data("uploadResumeFile", "errors").GetArrayLength().ShouldBe(0);
            (await Uploading.TryUploadAsync(caller, "a"u8.ToArray())).PayloadCode("uploadResumeFile").ShouldBe("TOO_MANY_RESUME_FILES");
        }

        (await server.UseContextAsync(context => context.ResumeFiles.CountAsync())).ShouldBe(2);
    }

    [Theory]
    [InlineData("MaxFilesOfOwner", "0")]
    [InlineData("MaxUnclaimedFiles", "-1")]
    [InlineData("MaxUnclaimedFilesOfClient", "100001")]
    public async Task Start_Should_BeRefused_When_AsManyCannotBe(string key, string value) =>
        (await Should.ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => RecruitServer.StartAsync(postgres, configure: builder => builder.Configuration[$"RecruitGraph:ResumeFiles:{key}"] = value)))
            .Message.ShouldContain(key);

    [Fact]
    public async Task UploadResumeFile_Should_BeRefused_When_TooManyOfTheClientWait()
    {
        await _server.UseContextAsync(async context =>
        {
            context.AddRange(Enumerable.Range(0, 19).Select(i => Unclaimed(i, "127.0.0.1")));
            context.AddRange(Enumerable.Range(19, 30).Select(i => Unclaimed(i, "192.0.2.7")));
            await context.SaveChangesAsync();
        });

        // Two at once ask for the last place.
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Uploading.TryUploadAsync(_server.Anonymous(), "a"u8.ToArray())));

        var refusal = answers.Select(answer => answer.Data("uploadResumeFile", "errors")).Single(errors => errors.GetArrayLength() == 1)[0];
        Text(refusal, "code").ShouldBe("TOO_MANY_RESUME_FILES");
        Text(refusal, "message").ShouldContain("21 uploaded files; 20 are allowed");
        (await _server.UseContextAsync(context => context.ResumeFiles.CountAsync(file => file.UploadedFrom == "127.0.0.1"))).ShouldBe(20);
        (await Uploading.TryUploadAsync(_other, "a"u8.ToArray())).Data("uploadResumeFile", "errors").GetArrayLength().ShouldBe(0);

        ResumeFile Unclaimed(int i, string network) => ResumeFile.UploadUnclaimed(
            $"{i}", ResumeFileType.Txt, [65], BitConverter.GetBytes(i), _time.GetUtcNow(), _time.GetUtcNow(), network);
    }

    [Fact]
    public async Task UploadResumeFile_Should_BeRefused_When_TheCallerIsBlocked()
    {
        await Community.BlockAsync(_server, _owner);

        (await Uploading.TryUploadAsync(_owner, "a"u8.ToArray())).PayloadCode("uploadResumeFile").ShouldBe("USER_BLOCKED");

        (await _server.UseContextAsync(context => context.ResumeFiles.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task UploadResumeFile_Should_GiveASecret_When_NobodyIsSignedIn_And_ShowTheFileToNobody()
    {
        var upload = (await Uploading.TryUploadAsync(_server.Anonymous(), "Anna"u8.ToArray())).Data("uploadResumeFile", "resumeFileUpload");
        var id = upload.GetProperty("resumeFile").GetProperty("id").GetString()!;

        upload.GetProperty("claimUntil").GetDateTimeOffset().ShouldBe(_time.GetUtcNow().AddHours(1));
        upload.GetProperty("resumeFile").GetProperty("analysis").ValueKind.ShouldBe(JsonValueKind.Null);
        (await ShowAsync(_hr, id)).ValueKind.ShouldBe(JsonValueKind.Null);
        (await _hr.RunAsync("{ resumeFiles { totalCount } }")).Data("resumeFiles", "totalCount").GetInt32().ShouldBe(0);
        (await RunNextAsync()).ShouldBeFalse();

        await _server.UseContextAsync(async context =>
        {
            var file = await context.ClaimResumeFileAsync(Text(upload, "claimToken"), _time.GetUtcNow(), default);
            file.BelongTo(Candidate.Anonymous(new CandidateDetails("Anna"), _time.GetUtcNow()));
            await context.SaveChangesAsync();
        });
        (await ShowAsync(_hr, id)).GetProperty("analysis").GetProperty("state").GetString().ShouldBe("WAITING");
        (await ShowAsync(_other, id)).ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("PDF")]
    [InlineData("DOCX")]
    [InlineData("TXT")]
    public async Task Analysis_Should_SayWhatTheResumeSays_And_WhereItFits(string type)
    {
        await PublishAsync("Разработчик", "Нужны C#, SQL и Go");
        await PublishAsync("Analyst", "SQL is needed");
        await PublishAsync("Водитель", "Права");
        await PublishAsync("Secret C# developer", "", "DRAFT");
        var content = type switch { "PDF" => TextPdf.Of(Lines), "DOCX" => TextDocx.Of(Lines), _ => Encoding.UTF8.GetBytes(string.Join('\n', Lines)) };
        var id = await Uploading.UploadAsync(_owner, content);

        (await RunNextAsync()).ShouldBeTrue();

        var file = await ShowAsync(_owner, id);
        var analysis = file.GetProperty("analysis");
        (Text(analysis, "state"), Text(analysis, "name"), analysis.GetProperty("age").GetInt32(), Text(analysis, "email"), Text(analysis, "phoneNumber"), Text(analysis, "careerInterest"))
            .ShouldBe(("DONE", "Иванова Анна", 35, "anna@example.org", "+7 912 345-67-89", "Разработчик"));
        analysis.GetProperty("skills").ToString().ShouldBe("""["C#","SQL"]""");
        Text(analysis, "text").Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(Lines);
        file.GetProperty("matches").GetProperty("nodes").ToString().ShouldBe(
            """[{"score":100,"sentence":"The required skill is there: SQL.","presentSkills":["SQL"],"missingSkills":[],"vacancy":{"title":"Analyst"}},{"score":67,"sentence":"Из требуемых навыков (3) есть 2: C#, SQL; не хватает: Go.","presentSkills":["C#","SQL"],"missingSkills":["Go"],"vacancy":{"title":"Разработчик"}}]""");
    }

    [Fact]
    public async Task Analysis_Should_HideTheNumberAndTheText_From_Staff_UntilTheyReveal()
    {
        var id = await AnalysedAsync();

        var analysis = (await ShowAsync(_hr, id)).GetProperty("analysis");
        Text(analysis, "phoneNumber").ShouldBe("+* *** ***-**-89");
        analysis.GetProperty("text").ValueKind.ShouldBe(JsonValueKind.Null);

        var revealed = (await _hr.RunAsync(Reveal, new { id })).Data("revealResumeAnalysis", "revealedResumeAnalysis");
        Text(revealed, "phoneNumber").ShouldBe("+7 912 345-67-89");
        Text(revealed, "text").ShouldContain("Иванова Анна");
        (await _owner.RunAsync(Reveal, new { id })).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await _server.Anonymous().RunAsync(Reveal, new { id })).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await _hr.RunAsync(Reveal, new { id = GlobalId.Format("ResumeFile", 99_999L) })).PayloadCode("revealResumeAnalysis").ShouldBe("RESUME_FILE_NOT_FOUND");
        (await AuditsAsync(AuditAction.Revealed)).ShouldBe([_hr.UserId]);
    }

    [Fact]
    public async Task Matches_Should_LoseWhatIsNoLongerOpenToAll()
    {
        var vacancy = await PublishAsync("Developer", "C#");
        var id = await AnalysedAsync();
        (await ShowAsync(_owner, id)).GetProperty("matches").GetProperty("nodes").GetArrayLength().ShouldBe(1);

        (await _hr.RunAsync(
            "mutation($input: UpdateVacancyInput!) { updateVacancy(input: $input) { errors { ... on Error { code } } } }",
            new { input = new { id = vacancy, version = 2, status = "SUSPENDED" } })).Data("updateVacancy", "errors").GetArrayLength().ShouldBe(0);

        (await ShowAsync(_owner, id)).GetProperty("matches").GetProperty("nodes").GetArrayLength().ShouldBe(0);
        (await ShowAsync(_hr, id)).GetProperty("matches").GetProperty("nodes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task ReanalyzeResumeFile_Should_LeaveItToTheWorker_When_AnotherAskedAtTheSameTime()
    {
        var id = await AnalysedAsync();
        var answer = await _server.UseContextAsync(async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await context.Database.ExecuteSqlAsync($"update resume_analyses set state = 1, lease_until = now(), finished_at = null, attempts = 1");
            var asking = _hr.RunAsync(Reanalyze, new { id });
            await _server.WaitForLocksAsync(1);
            await transaction.CommitAsync();
            return await asking;
        });

        answer.Data("reanalyzeResumeFile", "resumeFile", "analysis", "state").GetString().ShouldBe("RUNNING");
    }

    [Fact]
    public async Task ReanalyzeResumeFile_Should_BeginAnew_WithWhatIsPublishedNow()
    {
        var id = await AnalysedAsync();
        await PublishAsync("Developer", "C#");

        var again = (await _owner.RunAsync(Reanalyze, new { id })).Data("reanalyzeResumeFile", "resumeFile");
        again.ToString().ShouldBe("""{"analysis":{"state":"WAITING","name":null},"matches":{"nodes":[]}}""");
        (await _hr.RunAsync(Reanalyze, new { id })).Data("reanalyzeResumeFile", "resumeFile", "analysis", "state").GetString().ShouldBe("WAITING");

        (await RunNextAsync()).ShouldBeTrue();
        (await RunNextAsync()).ShouldBeFalse();
        (await ShowAsync(_owner, id)).GetProperty("matches").GetProperty("nodes")[0].GetProperty("score").GetInt32().ShouldBe(100);

        (await _other.RunAsync(Reanalyze, new { id })).PayloadCode("reanalyzeResumeFile").ShouldBe("RESUME_FILE_NOT_FOUND");
        (await _server.Anonymous().RunAsync(Reanalyze, new { id })).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await ShowAsync(_owner, id)).GetProperty("analysis").GetProperty("state").GetString().ShouldBe("DONE");
        (await AuditsAsync(AuditAction.Changed)).ShouldBe([_owner.UserId]);
    }

    [Fact]
    public async Task DeleteResumeFile_Should_TakeAwayWhatTheCallerUploaded_AndNothingElse()
    {
        var id = await AnalysedAsync();

        (await _other.RunAsync(Delete, new { id })).PayloadCode("deleteResumeFile").ShouldBe("RESUME_FILE_NOT_FOUND");
        (await _hr.RunAsync(Delete, new { id })).PayloadCode("deleteResumeFile").ShouldBe("RESUME_FILE_NOT_FOUND");
        (await _server.Anonymous().RunAsync(Delete, new { id })).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await ShowAsync(_owner, id)).ValueKind.ShouldBe(JsonValueKind.Object);

        (await _owner.RunAsync(Delete, new { id })).Data("deleteResumeFile", "success").GetBoolean().ShouldBeTrue();
        (await ShowAsync(_owner, id)).ValueKind.ShouldBe(JsonValueKind.Null);
        (await _server.UseContextAsync(context => context.ResumeFileContents.CountAsync())).ShouldBe(0);
        (await _owner.RunAsync(Delete, new { id })).PayloadCode("deleteResumeFile").ShouldBe("RESUME_FILE_NOT_FOUND");
        (await AuditsAsync(AuditAction.Deleted)).ShouldBe([_owner.UserId]);
    }

    [Fact]
    public async Task ResumeFiles_Should_ShowOwnOnes_AndAllToStaff_FilteredAndOrdered_InBothDirections()
    {
        foreach (var (caller, name) in ((GraphQLClient, string)[])[(_owner, "b.txt"), (_owner, "a.txt"), (_other, "c.pdf")])
        {
            await Uploading.UploadAsync(caller, name == "c.pdf" ? TextPdf.Of("a") : "a"u8.ToArray(), name);
        }

        (await NamesAsync(_owner, "")).ShouldBe("a.txt b.txt");
        (await NamesAsync(_hr, "")).ShouldBe("c.pdf a.txt b.txt");
        (await NamesAsync(_hr, "order: { fileName: ASC }, first: 2")).ShouldBe("a.txt b.txt");
        (await NamesAsync(_hr, "order: { fileName: ASC }, last: 2")).ShouldBe("b.txt c.pdf");
        (await NamesAsync(_hr, "order: [{ size: DESC }, { fileName: DESC }]")).ShouldBe("c.pdf b.txt a.txt");
        (await NamesAsync(_hr, "where: { type: { eq: TXT } }, order: { uploadedAt: ASC }")).ShouldBe("b.txt a.txt");
        (await NamesAsync(_hr, $"where: {{ ownerId: {{ eq: \"{GlobalId.Format("User", _other.UserId)}\" }} }}")).ShouldBe("c.pdf");
        (await NamesAsync(_hr, "where: { analysisState: { eq: WAITING }, fileName: { startsWith: \"a\" } }")).ShouldBe("a.txt");
        (await NamesAsync(_other, "where: { fileName: { eq: \"a.txt\" } }")).ShouldBe("");
        (await _server.Anonymous().RunAsync("{ resumeFiles { totalCount } }")).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
    }

    [Fact]
    public async Task ResumeFiles_Should_SendTheSameStatements_When_ThereIsOneAndWhenThereAreMany()
    {
        const string query =
            "{ resumeFiles { totalCount nodes { fileName downloadUrl owner { userName resume { version } } candidate { fullName } analysis { state phoneNumber text skills } matches(first: 3) { nodes { score vacancy { title } } } } } }";
        await PublishAsync("Developer", "C#");
        await AnalysedAsync();
        var one = await StatementsAsync();
        for (var i = 0; i < 5; i++)
        {
            await AnalysedAsync();
        }

        var many = await StatementsAsync();
        many.ShouldBe(one);
        one.ShouldBe(11);

        async Task<int> StatementsAsync()
        {
            _server.Statements.Clear();
            (await _owner.RunAsync(query)).Data();
            return _server.Statements.All.Count;
        }
    }

    [Fact]
    public async Task Download_Should_GiveTheContent_ToTheOwnerAndStaff_And_WriteDownTheStaff()
    {
        var content = TextPdf.Of(Lines);
        var upload = (await Uploading.TryUploadAsync(_owner, content, "Резюме Анны, 1.pdf")).Data("uploadResumeFile", "resumeFileUpload", "resumeFile");
        var url = Text(upload, "downloadUrl");

        using var own = await _owner.Http.GetAsync(url);
        (await own.Content.ReadAsByteArrayAsync()).ShouldBe(content);
        own.Content.Headers.ContentType!.ToString().ShouldBe("application/pdf");
        own.Content.Headers.ContentLength.ShouldBe(content.Length);
        own.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        own.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Резюме Анны, 1.pdf");
        own.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await AuditsAsync(AuditAction.Downloaded)).ShouldBeEmpty();

        using var staff = await _hr.Http.GetAsync(url);
        (await staff.Content.ReadAsByteArrayAsync()).ShouldBe(content);
        (await AuditsAsync(AuditAction.Downloaded)).ShouldBe([_hr.UserId]);
    }

    [Fact]
    public async Task Download_Should_BeRefused_When_TheFileIsNotTheCallers()
    {
        var upload = (await Uploading.TryUploadAsync(_owner, TextPdf.Of(Lines))).Data("uploadResumeFile", "resumeFileUpload", "resumeFile");
        var url = Text(upload, "downloadUrl");

        (await _other.Http.GetAsync(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _other.Http.GetAsync("/resumes/files/99999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _other.Http.GetAsync("/resumes/files/a")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _server.Anonymous().Http.GetAsync(url)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await new GraphQLClient(_server, "bad", 0).Http.GetAsync(url)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await _owner.RunAsync(Delete, new { id = upload.GetProperty("id").GetString() });
        (await _owner.Http.GetAsync(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _hr.Http.GetAsync(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await AuditsAsync(AuditAction.Downloaded)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ResumeFile_Should_BeHidden_When_ItsCandidateIsKnownOnlyThroughAConfidentialVacancyOfOthers()
    {
        var admin = await _server.SignInNewAsync("admin", Role.Admin);
        var outsider = await _server.SignInNewAsync("outsider", Role.Hr);
        var vacancy = await PublishAsync("Director", "");
        var (raw, id) = await _server.UseContextAsync(async context =>
        {
            var stored = await context.Vacancies.Include(v => v.Stages).SingleAsync();
            stored.Edit(stored.ToDetails() with { IsConfidential = true }, stored.Status, _time.GetUtcNow());
            var application = RecruitGraph.Data.Applications.Application.Submit(stored, Candidate.Anonymous(new CandidateDetails("Anna"), _time.GetUtcNow()), null, _time.GetUtcNow());
            var file = ResumeFile.Upload(null, application.Candidate, "cv", ResumeFileType.Txt, [65], _time.GetUtcNow());
            context.AddRange(application, file);
            await context.SaveChangesAsync();
            return (file.Id, GlobalId.Format("ResumeFile", file.Id));
        });

        foreach (var (caller, sees) in ((GraphQLClient, bool)[])[(admin, true), (_hr, true), (outsider, false), (_owner, false)])
        {
            (await ShowAsync(caller, id)).ValueKind.ShouldBe(sees ? JsonValueKind.Object : JsonValueKind.Null);
            (await caller.RunAsync("query($id: ID!) { node(id: $id) { id } }", new { id })).Data("node").ValueKind.ShouldBe(sees ? JsonValueKind.Object : JsonValueKind.Null);
            (await NamesAsync(caller, "")).ShouldBe(sees ? "cv" : "");
            (await caller.Http.GetAsync($"/resumes/files/{raw}")).StatusCode.ShouldBe(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        }

        (await outsider.RunAsync(Reveal, new { id })).PayloadCode("revealResumeAnalysis").ShouldBe("RESUME_FILE_NOT_FOUND");
        (await outsider.RunAsync(Reanalyze, new { id })).PayloadCode("reanalyzeResumeFile").ShouldBe("RESUME_FILE_NOT_FOUND");
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static async Task<JsonElement> ShowAsync(GraphQLClient caller, string id) => (await caller.RunAsync(ById, new { id })).Data("resumeFileById");

    private static async Task<string> NamesAsync(GraphQLClient caller, string arguments)
    {
        var list = arguments.Length == 0 ? "resumeFiles" : $"resumeFiles({arguments})";
        var files = (await caller.RunAsync($"{{ {list} {{ nodes {{ fileName }} }} }}")).Data("resumeFiles", "nodes");
        return string.Join(' ', files.EnumerateArray().Select(file => Text(file, "fileName")));
    }

    private Task<bool> RunNextAsync() => _server.Services.GetRequiredService<ResumeAnalysisRunner>().RunNextAsync(default);

    private async Task<string> AnalysedAsync()
    {
        var id = await Uploading.UploadAsync(_owner, Encoding.UTF8.GetBytes(string.Join('\n', Lines)));
        (await RunNextAsync()).ShouldBeTrue();
        return id;
    }

    private async Task<string> PublishAsync(string title, string requirements, string status = "PUBLISHED")
    {
        var id = await Recruiting.PublishVacancyAsync(_hr, title, status);
        (await _hr.RunAsync(
            "mutation($input: UpdateVacancyInput!) { updateVacancy(input: $input) { errors { ... on Error { code } } } }",
            new { input = new { id, version = 1, requirements } })).Data("updateVacancy", "errors").GetArrayLength().ShouldBe(0);
        return id;
    }

    private Task<List<long?>> AuditsAsync(AuditAction action) => _server.UseContextAsync(context =>
        context.AuditEntries.Where(entry => entry.Action == action && entry.Subject == AuditSubject.ResumeFile).Select(entry => entry.ActorId).ToListAsync());
}
