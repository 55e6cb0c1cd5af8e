using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Server.Resumes;
using RecruitGraph.Server.Resumes.Analysis;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Resumes;

/// <summary>Matches follow their vacancies: what is no longer true is not said, and what has become true is found out.</summary>
public class VacancyMatchingTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private readonly HookedAnalyzer _analyzer = new();
    private RecruitServer _server = null!;
    private GraphQLClient _hr = null!;

    public Task InitializeAsync() => StartAsync(null);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Matches_Should_FollowTheVacancy_When_ItsSkillsChange()
    {
        var vacancy = await CreateAsync("Developer", "C#");
        var file = await AnalysedAsync("C#");
        (await MatchesAsync(file)).ShouldBe("Developer 100 The required skill is there: C#.");

        await UpdateAsync(new { id = vacancy, version = 1, directories = Skills("C#", "Go") });
        (await MatchesAsync(file)).ShouldBe("");
        (await MatchAllAsync()).ShouldBe(1);
        (await MatchesAsync(file)).ShouldBe("Developer 50 1 of 2 required skills are there: C#; missing: Go.");

        await UpdateAsync(new { id = vacancy, version = 2, directories = Skills("Go") });
        (await MatchesAsync(file)).ShouldBe("");
        (await MatchAllAsync()).ShouldBe(1);
        (await MatchesAsync(file)).ShouldBe("");
        (await StoredAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Matches_Should_FollowTheVacancy_When_ItIsPublished_Suspended_Renamed_AndDeleted()
    {
        var file = await AnalysedAsync("C#", known: "C#");
        var vacancy = await CreateAsync("Developer", "C#", "DRAFT");
        (await MatchAllAsync()).ShouldBe(1);
        (await StoredAsync()).ShouldBe(0);

        await UpdateAsync(new { id = vacancy, version = 1, status = "PUBLISHED", title = "Senior" });
        (await MatchAllAsync()).ShouldBe(1);
        (await MatchesAsync(file)).ShouldBe("Senior 100 The required skill is there: C#.");
        await UpdateAsync(new { id = vacancy, version = 2, salary = new { min = 1, currency = "EUR" } });
        (await MatchesAsync(file)).ShouldBe("Senior 100 The required skill is there: C#.");
        (await MatchAllAsync()).ShouldBe(0);

        await UpdateAsync(new { id = vacancy, version = 3, status = "SUSPENDED" });
        (await MatchesAsync(file)).ShouldBe("");
        (await MatchAllAsync()).ShouldBe(1);
        (await StoredAsync()).ShouldBe(0);
        await UpdateAsync(new { id = vacancy, version = 4, status = "PUBLISHED" });
        (await MatchAllAsync()).ShouldBe(1);
        (await MatchesAsync(file)).ShouldBe("Senior 100 The required skill is there: C#.");

        (await _hr.RunAsync(
            "mutation($input: DeleteVacancyInput!) { deleteVacancy(input: $input) { errors { ... on Error { code } } } }",
            new { input = new { id = vacancy, version = 5 } })).Data("deleteVacancy", "errors").GetArrayLength().ShouldBe(0);
        (await MatchesAsync(file)).ShouldBe("");
        (await MatchAllAsync()).ShouldBe(1);
        (await StoredAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Matches_Should_FollowTheDirectory_When_ASkillIsRenamed()
    {
        await CreateAsync("Developer", "C#");
        var file = await AnalysedAsync("C#");

        await _server.UseContextAsync(async context => await context.RenameEntryAsync(
            await context.DirectoryEntries.Select(entry => entry.Id).SingleAsync(), null, "C Sharp", null, TimeProvider.System.GetUtcNow(), default));

        (await MatchesAsync(file)).ShouldBe("");
        (await MatchAllAsync()).ShouldBe(1);
        (await MatchesAsync(file)).ShouldBe("Developer 100 The required skill is there: C Sharp.");
    }

    [Fact]
    public async Task Matches_Should_BeThoseOfTheVacancyAsItIs_When_ItChangesWhileItIsMatched()
    {
        var file = await AnalysedAsync("C#", known: "C#");
        var vacancy = await CreateAsync("Developer", "C#");
        _analyzer.BeforeMatch = () => UpdateAsync(new { id = vacancy, version = 1, title = "Senior" });

        (await Matchings.RunNextAsync(default)).ShouldBeTrue();
        (await StoredAsync()).ShouldBe(0);

        (await MatchAllAsync()).ShouldBe(1);
        (await MatchesAsync(file)).ShouldBe("Senior 100 The required skill is there: C#.");
    }

    [Fact]
    public async Task Runner_Should_PutBackWhatItHas_When_ItIsStopped()
    {
        var file = await AnalysedAsync("C#", known: "C#");
        await CreateAsync("Developer", "C#");
        using var stopping = new CancellationTokenSource();
        _analyzer.BeforeMatch = () =>
        {
            stopping.Cancel();
            return Task.FromCanceled(stopping.Token);
        };

        await Should.ThrowAsync<OperationCanceledException>(() => Matchings.RunNextAsync(stopping.Token));

        (await MatchAllAsync()).ShouldBe(1);
        (await MatchesAsync(file)).ShouldBe("Developer 100 The required skill is there: C#.");
    }

    [Fact]
    public async Task Matches_Should_NotMissAVacancy_When_ItIsPublishedWhileTheFileIsAnalysed()
    {
        await AnalysedAsync("C#", known: "C#");
        _analyzer.BeforeMatch = async () =>
        {
            await CreateAsync("Developer", "C#");
            (await MatchAllAsync()).ShouldBe(1);
        };

        // Whoever analysed it may be gone after that: what is to be caught up with was saved with the analysis.
        var file = await AnalysedAsync("C#");
        (await BehindAsync()).ShouldBe(1);
        (await MatchesAsync(file)).ShouldBe("");
        (await MatchAllAsync()).ShouldBe(1);
        (await MatchesAsync(file)).ShouldBe("Developer 100 The required skill is there: C#.");
        (await StoredAsync()).ShouldBe(2);
        (await BehindAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Matches_Should_BeMadeInBatches_When_FilesAreMany()
    {
        for (var i = 0; i < 51; i++)
        {
            await AnalysedAsync("C#", known: i == 0 ? "C#" : null);
        }

        await CreateAsync("Developer", "C#");

        (await MatchAllAsync()).ShouldBe(2);
        (await StoredAsync()).ShouldBe(51);
    }

    [Fact]
    public async Task Skills_Should_BeFound_When_ConfidentialVacanciesAloneKnowThem_AndNotBefore()
    {
        var vacancy = await CreateAsync("Developer", "Discretion", isConfidential: true);
        var before = await AnalysedAsync("Discretion");
        await UpdateAsync(new { id = vacancy, version = 1, isConfidential = false });
        var after = await AnalysedAsync("Discretion");
        await MatchAllAsync();

        (await SkillsAsync(before)).ShouldBe([]);
        (await MatchesAsync(before)).ShouldBe("");
        (await SkillsAsync(after)).ShouldBe(["Discretion"]);
        (await MatchesAsync(after)).ShouldBe("Developer 100 The required skill is there: Discretion.");
    }

    [Fact]
    public async Task Matches_Should_BeTriedAgainInAGrowingPause_When_MatchingFails()
    {
        var time = new ManualTime(TimeProvider.System.GetUtcNow());
        await _server.DisposeAsync();
        await StartAsync(time);
        var file = await AnalysedAsync("C#", known: "C#");
        await CreateAsync("Developer", "C#");
        await _server.UseContextAsync(context => context.Database.ExecuteSqlAsync(
            $"update vacancy_matchings set queued_at = {time.GetUtcNow()} where queued_at is not null"));
        await FailAsync();

        time.Advance(TimeSpan.FromSeconds(14));
        (await Matchings.RunNextAsync(default)).ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));
        await FailAsync();
        time.Advance(TimeSpan.FromMinutes(2));
        await FailAsync();

        time.Advance(TimeSpan.FromMinutes(2));
        (await Matchings.RunNextAsync(default)).ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(16));
        (await MatchAllAsync()).ShouldBe(1);
        (await MatchesAsync(file)).ShouldBe("Developer 100 The required skill is there: C#.");
        (await MatchAllAsync()).ShouldBe(0);

        async Task FailAsync()
        {
            _analyzer.BeforeMatch = () => throw new InvalidOperationException("The model does not answer.");
            (await MatchAllAsync()).ShouldBe(1);
            (await StoredAsync()).ShouldBe(0);
        }
    }

    private async Task StartAsync(TimeProvider? time)
    {
        _server = await RecruitServer.StartAsync(
            postgres, time, configure: builder => builder.Services.Replace(ServiceDescriptor.Singleton<IResumeAnalyzer>(_analyzer)));
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
    }

    private VacancyMatchingRunner Matchings => _server.Services.GetRequiredService<VacancyMatchingRunner>();

    private static object Skills(params string[] titles) => new { skills = titles.Select(title => new { @new = new { title } }) };

    private async Task<int> MatchAllAsync()
    {
        var batches = 0;
        while (await Matchings.RunNextAsync(default))
        {
            batches++;
        }

        return batches;
    }

    private Task<int> StoredAsync() => _server.UseContextAsync(context => context.VacancyMatches.IgnoreQueryFilters().CountAsync());

    private Task<int> BehindAsync() =>
        _server.UseContextAsync(context => context.ResumeAnalyses.CountAsync(analysis => analysis.CatchUpFrom != null));

    private async Task<string> AnalysedAsync(string text, string? known = null)
    {
        if (known is not null)
        {
            await _server.UseContextAsync(async context =>
            {
                context.Add(DirectoryEntry.Create(DirectoryKind.Skill, known, null, null, TimeProvider.System.GetUtcNow()));
                await context.SaveChangesAsync();
            });
        }

        var name = $"owner{Guid.CreateVersion7():N}"[..20];
        var id = await Uploading.UploadAsync(await _server.SignInNewAsync(name), Encoding.UTF8.GetBytes(text));
        (await _server.Services.GetRequiredService<ResumeAnalysisRunner>().RunNextAsync(default)).ShouldBeTrue();
        return id;
    }

    private async Task<string> MatchesAsync(string file)
    {
        var matches = (await _hr.RunAsync(
            "query($id: ID!) { resumeFileById(id: $id) { matches { nodes { score sentence vacancy { title } } } } }", new { id = file }))
            .Data("resumeFileById", "matches", "nodes");
        return string.Join('\n', matches.EnumerateArray().Select(match =>
            $"{match.GetProperty("vacancy").GetProperty("title")} {match.GetProperty("score")} {match.GetProperty("sentence")}"));
    }

    private Task<List<string>> SkillsAsync(string file)
    {
        var id = GlobalId.Parse<long>(file, "ResumeFile");
        return _server.UseContextAsync(context => context.ResumeAnalyses.Where(analysis => analysis.FileId == id)
            .SelectMany(analysis => analysis.Skills)
            .Select(skill => skill.Entry.Title)
            .ToListAsync());
    }

    private async Task<string> CreateAsync(string title, string skill, string status = "PUBLISHED", bool isConfidential = false) => (await _hr.RunAsync(
        "mutation($input: CreateVacancyInput!) { createVacancy(input: $input) { vacancy { id } errors { ... on Error { code } } } }",
        new { input = new { title, department = "dev", location = "web", status, isConfidential, directories = Skills(skill) } }))
        .Data("createVacancy", "vacancy", "id").GetString()!;

    private async Task UpdateAsync(object input) => (await _hr.RunAsync(
        "mutation($input: UpdateVacancyInput!) { updateVacancy(input: $input) { errors { ... on Error { code } } } }", new { input }))
        .Data("updateVacancy", "errors").GetArrayLength().ShouldBe(0);

    /// <summary>The analyser by rules, in front of whose next matching a test can do something.</summary>
    private sealed class HookedAnalyzer : IResumeAnalyzer
    {
        private readonly RuleBasedResumeAnalyzer _rules = new();

        public Func<Task>? BeforeMatch { get; set; }

        public Task<ResumeFindings> AnalyzeAsync(
            string text, IReadOnlyList<DirectoryEntry> skills, DateOnly today, CancellationToken cancellationToken) =>
            _rules.AnalyzeAsync(text, skills, today, cancellationToken);

        public async Task<IReadOnlyList<VacancyFit>> MatchAsync(
            ResumeFindings findings, IReadOnlyList<WantedProfile> vacancies, IReadOnlyList<DirectoryEntry> skills, CancellationToken cancellationToken)
        {
            var hook = BeforeMatch;
            BeforeMatch = null;
            await (hook?.Invoke() ?? Task.CompletedTask);
            return await _rules.MatchAsync(findings, vacancies, skills, cancellationToken);
        }
    }
}
