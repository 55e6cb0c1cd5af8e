using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Resumes;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Server.Resumes;
using RecruitGraph.Server.Resumes.Analysis;
using RecruitGraph.Tests.GraphQL.AspNetCore;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Resumes;

/// <summary>Analyses are done once each, by whichever instance, and outlive workers, instances and faults.</summary>
public class ResumeAnalysisWorkerTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Worker_Should_BeWokenByAnUpload()
    {
        var analyzer = new GatedAnalyzer { IsOpen = true };
        await using var server = await StartAsync(analyzer, workers: 2);
        var owner = await server.SignInNewAsync("owner");

        await Uploading.UploadAsync(owner, "Anna"u8.ToArray());

        (await analyzer.NextAsync()).ShouldBe("Anna");
    }

    [Fact]
    public async Task Workers_Should_DoEachAnalysisOnce_When_TwoInstancesShareTheQueue()
    {
        var analyzer = new GatedAnalyzer { IsOpen = true };
        await using var first = await StartAsync(analyzer, workers: 0);
        await using var second = await StartAsync(analyzer, workers: 0, first.ConnectionString);
        await FillAsync(first, 20);

        await Task.WhenAll(new[] { first, second, first, second }.Select(async server =>
        {
            while (await Runner(server).RunNextAsync(default))
            {
            }
        }));

        (await StatesAsync(first)).ShouldBe(Enumerable.Repeat(ResumeAnalysisState.Done, 20));
        analyzer.Texts.Order().ShouldBe(Enumerable.Range(0, 20).Select(i => $"text {i}").Order());
    }

    [Fact]
    public async Task Worker_Should_PutBackWhatItHas_When_ItIsStopped_And_AnotherInstanceDoesIt()
    {
        var analyzer = new GatedAnalyzer();
        var first = await StartAsync(analyzer, workers: 1);
        await FillAsync(first, 1);
        first.Services.GetRequiredService<ResumeAnalysisSignal>().Wake();
        await analyzer.NextAsync();
        (await StatesAsync(first)).ShouldBe([ResumeAnalysisState.Running]);

        await first.DisposeAsync();

        await using var second = await StartAsync(analyzer, workers: 0, first.ConnectionString);
        (await StatesAsync(second)).ShouldBe([ResumeAnalysisState.Waiting]);
        analyzer.IsOpen = true;
        (await Runner(second).RunNextAsync(default)).ShouldBeTrue();
        (await StatesAsync(second)).ShouldBe([ResumeAnalysisState.Done]);
    }

    [Fact]
    public async Task Worker_Should_BeFollowedByAnother_When_ItsLeaseEnds_And_ItsLateResultIsNotSaved()
    {
        var time = new ManualTime(Now);
        var analyzer = new GatedAnalyzer();
        await using var server = await StartAsync(analyzer, workers: 0, time: time);
        await FillAsync(server, 1);
        var slow = Runner(server).RunNextAsync(default);
        await analyzer.NextAsync();
        (await Runner(server).RunNextAsync(default)).ShouldBeFalse();

        time.Advance(TimeSpan.FromSeconds(180));
        analyzer.IsOpen = true;
        (await Runner(server).RunNextAsync(default)).ShouldBeTrue();
        analyzer.Open("late");
        (await slow).ShouldBeTrue();

        var stored = await server.UseContextAsync(context => context.ResumeAnalyses.SingleAsync());
        (stored.State, stored.Attempts, stored.Name).ShouldBe((ResumeAnalysisState.Done, 2, "text 0"));
    }

    [Fact]
    public async Task Runner_Should_FailWithACode_When_TheAnalyserThrows_And_GoOn()
    {
        var analyzer = new GatedAnalyzer { IsOpen = true, Fault = new InvalidOperationException("Anna's secret") };
        await using var server = await StartAsync(analyzer, workers: 0);
        await FillAsync(server, 2);

        (await Runner(server).RunNextAsync(default)).ShouldBeTrue();
        analyzer.Fault = null;
        (await Runner(server).RunNextAsync(default)).ShouldBeTrue();

        var stored = await server.UseContextAsync(context => context.ResumeAnalyses.OrderBy(a => a.FileId).Select(a => a.FailureCode).ToListAsync());
        stored.ShouldBe(["UNEXPECTED", null]);
    }

    [Fact]
    public async Task Runner_Should_LetItGo_When_TheFileIsDeletedMeanwhile()
    {
        var analyzer = new GatedAnalyzer();
        await using var server = await StartAsync(analyzer, workers: 0);
        await FillAsync(server, 1);
        var running = Runner(server).RunNextAsync(default);
        await analyzer.NextAsync();

        await server.UseContextAsync(async context => await context.DeleteFilesAsync(await context.ResumeFiles.ToListAsync(), Now, default));
        analyzer.Open("gone");

        (await running).ShouldBeTrue();
        (await StatesAsync(server)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Runner_Should_EndQuietly_When_TheOwnerIsAnonymisedMeanwhile()
    {
        using var log = new LogRecorder();
        var analyzer = new GatedAnalyzer();
        await using var server = await StartAsync(analyzer, workers: 0, log: log);
        var owner = await server.SignInNewAsync("owner");
        await Uploading.UploadAsync(owner, "Anna"u8.ToArray());
        var running = Runner(server).RunNextAsync(default);
        await analyzer.NextAsync();

        await owner.SucceedAsync("anonymiseUser", new { userId = GlobalId.Format("User", owner.UserId) }, "user", "id");
        analyzer.Open("gone");

        (await running).ShouldBeTrue();
        (await StatesAsync(server)).ShouldBeEmpty();
        log.Entries.Where(entry => entry.Category.StartsWith("RecruitGraph", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Workers", "33")]
    [InlineData("PollSeconds", "0")]
    [InlineData("LeaseSeconds", "29")]
    [InlineData("ReadSeconds", "600")]
    [InlineData("PdfToText", "")]
    public async Task Options_Should_StopTheStart_When_TheyCannotWork(string key, string value) =>
        await Should.ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => RecruitServer.StartAsync(postgres, configure: builder => builder.Configuration[$"RecruitGraph:Resumes:{key}"] = value));

    private static ResumeAnalysisRunner Runner(RecruitServer server) => server.Services.GetRequiredService<ResumeAnalysisRunner>();

    private static Task<List<ResumeAnalysisState>> StatesAsync(RecruitServer server) =>
        server.UseContextAsync(context => context.ResumeAnalyses.Select(analysis => analysis.State).ToListAsync());

    private static async Task FillAsync(RecruitServer server, int count)
    {
        var owner = await server.SignInNewAsync("filler");
        await server.UseContextAsync(async context =>
        {
            context.AddRange(Enumerable.Range(0, count).Select(i =>
                ResumeFile.Upload(owner.UserId, null, "cv", ResumeFileType.Txt, Encoding.UTF8.GetBytes($"text {i}"), Now)));
            await context.SaveChangesAsync();
        });
    }

    private Task<RecruitServer> StartAsync(
        IResumeAnalyzer analyzer, int workers, string? connectionString = null, TimeProvider? time = null, LogRecorder? log = null)
    {
        return connectionString is null
            ? RecruitServer.StartAsync(postgres, time, Configure)
            : RecruitServer.StartAsync(connectionString, time, Configure);

        void Configure(WebApplicationBuilder builder)
        {
            builder.Configuration["RecruitGraph:Resumes:Workers"] = $"{workers}";
            builder.Services.Replace(ServiceDescriptor.Singleton(analyzer));
            if (log is not null)
            {
                builder.Logging.AddFilter<LogRecorder>(null, LogLevel.Warning);
                builder.Services.AddSingleton<ILoggerProvider>(log);
            }
        }
    }

    /// <summary>An analyser in whose middle a test can be: it finds the text to be the name.</summary>
    private sealed class GatedAnalyzer : IResumeAnalyzer
    {
        private readonly TaskCompletionSource<string> _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly System.Threading.Channels.Channel<string> _begun = System.Threading.Channels.Channel.CreateUnbounded<string>();

        public bool IsOpen { get; set; }

        public Exception? Fault { get; set; }

        public ConcurrentQueue<string> Texts { get; } = new();

        /// <summary>The text of the next analysis that begins.</summary>
        public Task<string> NextAsync() => _begun.Reader.ReadAsync().AsTask();

        /// <summary>Lets those who wait go on, with a name to find.</summary>
        public void Open(string name) => _gate.SetResult(name);

        public async Task<ResumeFindings> AnalyzeAsync(
            string text, IReadOnlyList<DirectoryEntry> skills, DateOnly today, CancellationToken cancellationToken)
        {
            Texts.Enqueue(text);
            _begun.Writer.TryWrite(text);
            return Fault is not null
                ? throw Fault
                : new ResumeFindings { Text = text, Name = IsOpen ? text : await _gate.Task.WaitAsync(cancellationToken) };
        }

        public Task<IReadOnlyList<VacancyFit>> MatchAsync(
            ResumeFindings findings, IReadOnlyList<WantedProfile> vacancies, IReadOnlyList<DirectoryEntry> skills, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<VacancyFit>>([]);
    }
}
