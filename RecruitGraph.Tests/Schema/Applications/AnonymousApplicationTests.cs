using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Applications;

/// <summary>People without an account apply with their contact data, and each time become a new candidate.</summary>
public class AnonymousApplicationTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private PipelineFixture _pipeline = null!;

    public async Task InitializeAsync() => _pipeline = await PipelineFixture.StartAsync(postgres);

    public async Task DisposeAsync() => await _pipeline.DisposeAsync();

    [Fact]
    public async Task Apply_Should_MakeACandidateWithAllThatWasSaid()
    {
        var (skill, technology, _) = await _pipeline.DescribeVacancyAsync();
        var (question, _, wrong) = await _pipeline.AddQuestionAsync(skill);

        var answer = await ApplyAsync(new
        {
            vacancyId = _pipeline.Vacancy,
            firstName = " Анна ",
            lastName = "Иванова",
            phoneNumber = "+7 912",
            email = "anna@example.com",
            socialLink = "https://vk.example/anna",
            entryIds = new[] { skill, technology },
            answers = new[] { new { questionId = question, answerId = wrong } },
            resumeText = "Инженер",
        });

        answer.Refusal("applyAnonymously").ShouldBeNull();
        var id = answer.Data("applyAnonymously", "anonymousApplication", "applicationId").GetString()!;
        var stored = await _pipeline.ApplicationAsync(id);
        (stored.Source, stored.Score, stored.Events.Single().ActorId).ShouldBe((ApplicationSource.Anonymous, 60, null));
        (stored.Candidate.FullName, stored.Candidate.FirstName, stored.Candidate.PhoneNumber, stored.Candidate.UserId)
            .ShouldBe(("Анна Иванова", "Анна", "+7 912", null));
        var file = await _pipeline.Server.UseContextAsync(context => context.ResumeFiles.Include(file => file.Content).SingleAsync());
        (file.Id, file.CandidateId, file.Content!.Bytes.Length).ShouldBe((stored.ResumeFileId!.Value, stored.CandidateId, 14));
        (await _pipeline.Server.Anonymous().RunAsync("query($id: ID!) { node(id: $id) { id } }", new { id }))
            .Data("node").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task Apply_Should_FindSkillsAndTechnologiesByNumber()
    {
        await _pipeline.DescribeVacancyAsync();
        var (skill, technology, other) = await _pipeline.Server.UseContextAsync(async context => (
            await context.DirectoryEntries.Where(entry => entry.Title == "SQL").Select(entry => entry.Number).SingleAsync(),
            await context.DirectoryEntries.Where(entry => entry.Title == "Git").Select(entry => entry.Number).SingleAsync(),
            await context.DirectoryEntries.Where(entry => entry.Title == "Cooking").SingleAsync()));

        foreach (var (input, code) in new[]
        {
            (Numbered([skill, 998], [technology]), "DIRECTORY_ENTRY_NOT_FOUND"),
            (Numbered([skill], [technology, 998]), "DIRECTORY_ENTRY_NOT_FOUND"),
            (Numbered([skill], Enumerable.Repeat(technology, 51)), "INVALID_INPUT"),
        })
        {
            (await ApplyAsync(input)).Refusal("applyAnonymously").ShouldBe(code);
        }

        (await _pipeline.EventCountAsync()).ShouldBe(0);
        var answer = await ApplyAsync(Numbered([skill, skill], [technology], PipelineFixture.Global("DirectoryEntry", other.Id)));
        var stored = await _pipeline.ApplicationAsync(answer.Data("applyAnonymously", "anonymousApplication", "applicationId").GetString()!);
        stored.Score.ShouldBe(100);
        var entries = await _pipeline.Server.UseContextAsync(context =>
            context.CandidateDirectoryEntries.Where(own => own.CandidateId == stored.CandidateId).CountAsync());
        entries.ShouldBe(3);

        object Numbered(IEnumerable<int> skillNumbers, IEnumerable<int> technologyNumbers, params string[] entryIds) =>
            new { vacancyId = _pipeline.Vacancy, firstName = "A", lastName = "B", phoneNumber = "1", entryIds, skillNumbers, technologyNumbers };
    }

    [Fact]
    public async Task Apply_Should_ClaimTheUploadedResume_Once()
    {
        var token = await UploadedAsync();
        var input = new { vacancyId = _pipeline.Vacancy, firstName = "A", lastName = "B", phoneNumber = "1", resumeFileToken = token };

        (await ApplyAsync(input)).Refusal("applyAnonymously").ShouldBeNull();
        (await ApplyAsync(input)).Refusal("applyAnonymously").ShouldBe("RESUME_FILE_NOT_FOUND");

        var stored = await _pipeline.Server.UseContextAsync(context => context.Applications.Include(a => a.ResumeFile).SingleAsync());
        (stored.ResumeFile!.FileName, stored.ResumeFile.CandidateId).ShouldBe(("cv.txt", stored.CandidateId));
    }

    [Fact]
    public async Task Apply_Should_KeepTheFileThatComesAlong_OnceForAKey()
    {
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.7 cv");
        (await ApplyWithAsync(pdf)).Refusal("applyAnonymously").ShouldBeNull();
        (await ApplyWithAsync(pdf)).Refusal("applyAnonymously").ShouldBeNull();
        (await ApplyWithAsync([.. pdf, 1])).Refusal("applyAnonymously").ShouldBe("IDEMPOTENCY_KEY_REUSED");
        (await ApplyWithAsync([0, 1, 2])).Refusal("applyAnonymously").ShouldBe("UNSUPPORTED_RESUME_FILE");
        (await ApplyWithAsync([])).Data("applyAnonymously", "errors").ToString().ShouldBe("""[{"code":"OUT_OF_RANGE","path":["input","resumeFile"]}]""");

        var stored = await _pipeline.Server.UseContextAsync(context => context.Applications.Include(a => a.ResumeFile!.Content).SingleAsync());
        (stored.ResumeFile!.FileName, stored.ResumeFile.Type, stored.ResumeFile.CandidateId).ShouldBe(("cv.pdf", ResumeFileType.Pdf, stored.CandidateId));
        stored.ResumeFile.Content!.Bytes.ShouldBe(pdf);

        Task<GraphQLAnswer> ApplyWithAsync(byte[] content) => _pipeline.Server.Anonymous().RunWithFileAsync(
            "mutation($input: ApplyAnonymouslyInput!) { applyAnonymously(input: $input) { errors { ... on Error { code path } } } }",
            new { input = new { vacancyId = _pipeline.Vacancy, firstName = "A", lastName = "B", phoneNumber = "1", idempotencyKey = "key", resumeFile = (object?)null } },
            "input.resumeFile",
            content,
            "cv.pdf");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Apply_Should_BeRefused_When_AnotherApplicationClaimsTheResumeAtTheSameMoment(bool withKeys)
    {
        var token = await UploadedAsync();
        await _pipeline.Server.UseContextAsync(async context =>
        {
            // Whoever reads the file now finds it free, and cannot change it before this ends.
            await using var transaction = await context.Database.BeginTransactionAsync();
            await context.Database.ExecuteSqlAsync($"select id from resume_files for update");
            var first = ApplyAsync(InputOf("A"));
            var second = ApplyAsync(InputOf("B"));
            await _pipeline.Server.WaitForLocksAsync(2);
            await transaction.RollbackAsync();

            (await Task.WhenAll(first, second)).Select(answer => answer.Refusal("applyAnonymously")).Order().ShouldBe([null, "RESUME_FILE_NOT_FOUND"]);
        });

        (await _pipeline.Server.UseContextAsync(context => context.Candidates.CountAsync())).ShouldBe(1);
        (await _pipeline.Server.UseContextAsync(context => context.IdempotencyKeys.CountAsync())).ShouldBe(withKeys ? 1 : 0);
        (await _pipeline.EventCountAsync()).ShouldBe(1);

        object InputOf(string name) => new
        {
            vacancyId = _pipeline.Vacancy,
            firstName = name,
            lastName = "B",
            phoneNumber = "1",
            resumeFileToken = token,
            idempotencyKey = withKeys ? name : null,
        };
    }

    [Fact]
    public async Task Apply_Should_MakeAnotherCandidate_When_TheSamePersonComesAgain()
    {
        await ApplyAsync(Anna());
        await ApplyAsync(Anna());

        (await _pipeline.Server.UseContextAsync(context => context.Candidates.CountAsync())).ShouldBe(2);
        (await _pipeline.EventCountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Apply_Should_HappenOnce_When_TheKeyIsTheSame()
    {
        var first = await ApplyAsync(Anna("key"));
        var second = await ApplyAsync(Anna("key"));
        var other = await ApplyAsync(Anna("key", "Berta"));

        second.Data("applyAnonymously").ToString().ShouldBe(first.Data("applyAnonymously").ToString());
        other.Refusal("applyAnonymously").ShouldBe("IDEMPOTENCY_KEY_REUSED");
        (await _pipeline.EventCountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Apply_Should_BeRefused_When_TheVacancyIsNotOpenOrTheInputIsWrong()
    {
        var draft = await Recruiting.PublishVacancyAsync(_pipeline.Hr, "Draft", "DRAFT");
        var (first, phone) = (new string('x', 65), "1");

        (await ApplyAsync(new { vacancyId = draft, firstName = "A", lastName = "B", phoneNumber = phone })).Refusal("applyAnonymously").ShouldBe("VACANCY_NOT_FOUND");
        foreach (var input in new object[]
        {
            new { vacancyId = _pipeline.Vacancy, firstName = first, lastName = "B", phoneNumber = phone },
            new { vacancyId = _pipeline.Vacancy, firstName = " ", lastName = "B", phoneNumber = phone },
            new { vacancyId = _pipeline.Vacancy, firstName = "A", lastName = "B", phoneNumber = "" },
            new { vacancyId = _pipeline.Vacancy, firstName = "A", lastName = "B", phoneNumber = phone, email = "no" },
            new { vacancyId = _pipeline.Vacancy, firstName = "A", lastName = "B", phoneNumber = phone, resumeText = new string('x', 100_001) },
        })
        {
            (await ApplyAsync(input)).Refusal("applyAnonymously").ShouldBe("INVALID_INPUT");
        }

        await _pipeline.MakeConfidentialAsync();
        (await _pipeline.Hr.MutateAsync("applyAnonymously", Anna())).Refusal("applyAnonymously").ShouldBe("VACANCY_NOT_FOUND");
        (await _pipeline.EventCountAsync()).ShouldBe(0);
    }

    private object Anna(string? key = null, string name = "Anna") =>
        new { vacancyId = _pipeline.Vacancy, firstName = name, lastName = "Ivanova", phoneNumber = "+7 912", idempotencyKey = key };

    private async Task<string> UploadedAsync()
    {
        var token = ResumeFileClaims.CreateToken();
        var now = _pipeline.Server.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await _pipeline.Server.UseContextAsync(async context =>
        {
            context.Add(ResumeFile.UploadUnclaimed("cv.txt", ResumeFileType.Txt, [65], ResumeFileClaims.Hash(token), now.AddHours(1), now, "192.0.2.1"));
            await context.SaveChangesAsync();
        });
        return token;
    }

    private Task<GraphQLAnswer> ApplyAsync(object input) =>
        _pipeline.Server.Anonymous().MutateAsync("applyAnonymously", input, "anonymousApplication { applicationId appliedAt }");
}
