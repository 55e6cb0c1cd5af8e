using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Demo;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.Server.Resumes;
using RecruitGraph.Server.Resumes.Texts;
using RecruitGraph.Tests.Infrastructure;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.Data.Demo;

public sealed class DemoDataLoaderTests(PostgresFixture postgres, ITestOutputHelper output) : IClassFixture<PostgresFixture>
{
    // What lives for minutes or days: signed-in sessions, confirmations, mails that are to go out, and keys of requests.
    private static readonly string[] EmptyTables =
        ["email_confirmations", "idempotency_keys", "outgoing_mails", "sessions", "spent_refresh_tokens"];

    private static readonly DemoDataOptions Small = new() { Vacancies = 12, Candidates = 90, Applications = 200 };

    [Fact]
    public async Task LoadAsync_Should_LoadTheUsualSizes_ConsistentlyThroughout()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var rows = await LoadAsync(database, null);

        await using var context = database.CreateContext();
        (await context.Vacancies.CountAsync()).ShouldBe(200);
        (await context.Candidates.CountAsync()).ShouldBe(5_000);
        (await context.Applications.CountAsync()).ShouldBe(20_000);
        (await context.Applications.CountAsync(application => application.Score != null)).ShouldBeGreaterThan(19_000);
        rows.ShouldBeGreaterThan(200 + (200 * 6) + 5_000 + 20_000 + await context.ApplicationEvents.LongCountAsync());
        await SpreadOverAllStagesAsync(context);
        await BeConsistentAsync(database);
    }

    [Fact]
    public async Task LoadAsync_Should_GiveTheDemoUserApplicationsOfHisOwn()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await LoadAsync(database, Small);
        await using var context = database.CreateContext();

        var candidate = await context.Candidates.Include(c => c.User).Include(c => c.Applications).ThenInclude(a => a.Events)
            .SingleAsync(c => c.User!.UserName == "candidate");

        (candidate.User!.UserName, candidate.User.Role).ShouldBe(("candidate", Role.JobSeeker));
        candidate.Applications.Count.ShouldBeGreaterThan(2);
        candidate.Applications.SelectMany(a => a.Events).Where(e => e.Kind is ApplicationEventKind.Submitted)
            .ShouldAllBe(e => e.ActorId == candidate.UserId);
        (await context.Users.OrderBy(user => user.Id).Take(3).ToListAsync())
            .Select(user => $"{user.UserName} {user.Role} {user.PasswordHash}")
            .ShouldBe(["admin Admin hash of secret", "hr Hr hash of secret", "candidate JobSeeker hash of secret"]);
        (await context.WithSignInName("HR@example.com").SingleAsync()).Role.ShouldBe(Role.Hr);
    }

    [Fact]
    public async Task LoadAsync_Should_GiveTheSameHistories_WhateverTheMoment()
    {
        var histories = new List<string>();
        foreach (var later in (TimeSpan[])[TimeSpan.Zero, new TimeSpan(2, 5, 17, 0), new TimeSpan(40, 13, 1, 2)])
        {
            await using var database = await RecruitDatabase.CreateAsync(postgres);
            await LoadAsync(database, Small, later);
            await using var context = database.CreateContext();
            histories.Add(string.Join(' ', await context.ApplicationEvents.OrderBy(happened => happened.Sequence)
                .Select(happened => $"{happened.ApplicationId}:{happened.Kind}:{happened.ToStageId}")
                .ToListAsync()));
        }

        histories.ShouldAllBe(history => history == histories[0]);
    }

    [Fact]
    public async Task LoadAsync_Should_LeaveEveryConstraintInForce()
    {
        const string constraints =
            """
            select string_agg(format('%s %s %s', conrelid::regclass, pg_get_constraintdef(oid), convalidated), E'\n' order by conrelid::regclass::text, conname)
                || (select string_agg(format('%s %s', tgname, tgenabled), E'\n' order by tgname) from pg_trigger where not tgisinternal)
            from pg_constraint where connamespace = 'public'::regnamespace and contype <> 't'
            """;
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var before = await database.ScalarAsync<string>(constraints);

        await LoadAsync(database, Small);

        (await database.ScalarAsync<string>(constraints)).ShouldBe(before);
        await Should.ThrowAsync<Npgsql.PostgresException>(() => database.ExecuteAsync("update applications set status = 3 where status = 0"));
    }

    [Fact]
    public async Task LoadAsync_Should_LeaveTheDatabaseUsable()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await LoadAsync(database, Small);

        var application = await database.ApplyAsync();

        application.Id.ShouldBe(Small.Applications + 1);
        (await database.AdvanceAsync(application)).Version.ShouldBe(2);
        await using var context = database.CreateContext();
        var stored = await context.Applications.FirstAsync(a => a.Status == ApplicationStatus.Active);
        (await database.AdvanceAsync(stored)).Version.ShouldBe(stored.Version + 1);
    }

    [Fact]
    public async Task LoadAsync_Should_GiveTheSameData_When_SeedAndPresentAreTheSame()
    {
        var prints = new List<string>();
        foreach (var seed in new[] { 1, 1, 2 })
        {
            await using var database = await RecruitDatabase.CreateAsync(postgres);
            await LoadAsync(database, Small with { Seed = seed });
            prints.Add(await FingerprintAsync(database));
        }

        prints[1].ShouldBe(prints[0]);
        prints[2].ShouldNotBe(prints[0]);
    }

    [Fact]
    public async Task LoadAsync_Should_LeaveADatabaseAlone_That_IsInUse()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddUserAsync();

        (await LoadAsync(database, Small)).ShouldBe(0);

        (await database.ScalarAsync<long>("select count(*) from users")).ShouldBe(1);
        (await database.ScalarAsync<long>("select count(*) from vacancies")).ShouldBe(0);
    }

    [Fact]
    public async Task LoadAsync_Should_LeaveNothing_When_Cancelled()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        using var cancelling = new CancellationTokenSource();
        var progress = new SynchronousProgress(step =>
        {
            if (step.Table == "applications")
            {
                cancelling.Cancel();
            }
        });

        await Should.ThrowAsync<OperationCanceledException>(() =>
            Loader(database).LoadAsync("secret", Hash, HashIdNumber, Small, progress, cancelling.Token));

        (await Loader(database).IsEmptyAsync(CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task LoadAsync_Should_ReportUpToTheEnd()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var steps = new List<DemoDataProgress>();

        var rows = await Loader(database).LoadAsync("secret", Hash, HashIdNumber, Small, new SynchronousProgress(steps.Add), CancellationToken.None);

        steps.Select(step => step.Written).ShouldBeInOrder();
        steps.ShouldAllBe(step => step.Total == rows);
        steps[^1].Written.ShouldBe(rows);
    }

    [Fact]
    public async Task LoadAsync_Should_FillEveryTable_ButThoseOfTheMoment()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await LoadAsync(database, Small);

        var empty = new List<string>();
        foreach (var table in Tables(database))
        {
            if (await database.ScalarAsync<bool>($"select not exists (select from {table})"))
            {
                empty.Add(table);
            }
        }

        empty.Order().ShouldBe(EmptyTables);
    }

    [Fact]
    public async Task LoadAsync_Should_SpeakThreeLanguages()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await LoadAsync(database, Small);

        foreach (var column in (string[])
        [
            "vacancies.title", "candidates.full_name", "users.display_name", "profiles.name", "educations.school", "work_experiences.company",
            "family_members.name", "occupations.name", "groups.name", "resumes.autobiography", "resume_texts.text", "vacancy_matches.sentence",
            "directory_entries.title", "stage_templates.name", "test_questions.text", "test_answers.text", "application_notes.text",
            "tags.name", "discussions.content", "discussion_tags.name", "comments.text", "interview_experiences.sharing",
            "interview_record_answers.answer"
        ])
        {
            var (table, name) = (column.Split('.')[0], column.Split('.')[1]);
            foreach (var script in (string[])["[一-龥]", "[а-яА-Я]", "[a-zA-Z]"])
            {
                (await database.ScalarAsync<bool>($"select exists (select from {table} where {name} ~ '{script}')")).ShouldBeTrue($"{column} {script}");
            }
        }
    }

    [Fact]
    public async Task LoadAsync_Should_GiveFilesOfEveryKind_ThatAreWhatTheirAnalysesSay()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await LoadAsync(database, Small);
        await using var context = database.CreateContext();
        var files = await context.ResumeFiles.Include(file => file.Content).Include(file => file.Analysis!.Text).ToListAsync();
        var options = Microsoft.Extensions.Options.Options.Create(new ResumeAnalysisOptions());
        var texts = new ResumeTexts(new PdfText(options), options, TimeProvider.System);

        files.Select(file => file.Type).Distinct().Order().ShouldBe(Enum.GetValues<ResumeFileType>());
        files.Select(file => file.Analysis!.FailureCode).Distinct().Order().ShouldBe([null, "DAMAGED", "NO_TEXT"]);
        foreach (var file in files)
        {
            ResumeFileTypes.Detect(file.Content!.Bytes).ShouldBe(file.Type, file.FileName);
            var reading = texts.ReadAsync(file.Type, file.Content.Bytes, CancellationToken.None);
            if (file.Analysis!.FailureCode is { } code)
            {
                (await Should.ThrowAsync<UnreadableResumeException>(() => reading)).Code.ShouldBe(code, file.FileName);
            }
            else
            {
                (await reading).ShouldBe(file.Analysis.Text!.Text, file.FileName);
            }
        }
    }

    [Fact]
    public async Task LoadAsync_Should_GiveSignInsThatFailed_ForEveryReasonOfThePast()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await LoadAsync(database, Small);
        await using var context = database.CreateContext();

        (await context.SignInLogEntries.Select(entry => entry.Outcome).Distinct().OrderBy(outcome => outcome).ToListAsync()).ShouldBe(
            [SignInOutcome.Succeeded, SignInOutcome.WrongPassword, SignInOutcome.LockedOut, SignInOutcome.Locked, SignInOutcome.UnknownUser]);
        (await context.Users.AllAsync(user => user.FailedSignIns == 0 && user.LockedUntil == null)).ShouldBeTrue();
    }

    private static List<string> Tables(RecruitDatabase database)
    {
        using var context = database.CreateContext();
        return [.. context.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Order()];
    }

    private static async Task<string> FingerprintAsync(RecruitDatabase database)
    {
        var prints = new StringBuilder();
        foreach (var table in Tables(database))
        {
            prints.Append(await database.ScalarAsync<string>(
                $"select coalesce(md5(string_agg(line, '' order by line)), '') from (select (to_jsonb(t) - 'transaction_id')::text as line from {table} as t) as lines"));
        }

        return prints.ToString();
    }

    private async Task SpreadOverAllStagesAsync(RecruitContext context)
    {
        var standings = await context.Applications
            .GroupBy(a => new { a.Stage.Position, a.Stage.Name, a.Status })
            .Select(group => new { group.Key.Position, group.Key.Name, group.Key.Status, Count = group.Count() })
            .OrderBy(standing => standing.Position).ThenBy(standing => standing.Status)
            .ToListAsync();
        foreach (var standing in standings)
        {
            output.WriteLine($"{standing.Name} {standing.Status}: {standing.Count}");
        }

        foreach (var stage in StageDefinition.Default)
        {
            var status = stage.Type == StageType.Hired ? ApplicationStatus.Hired : ApplicationStatus.Active;
            standings.ShouldContain(standing => standing.Name == stage.Name && standing.Status == status && standing.Count >= 100);
        }

        (await context.Applications.AnyAsync(a => a.Vacancy.Status == VacancyStatus.Draft)).ShouldBeFalse();
    }

    private static async Task BeConsistentAsync(RecruitDatabase database)
    {
        var broken = new List<string>();
        foreach (var sql in DemoDataRules.All)
        {
            if (await database.ScalarAsync<long>(sql) is > 0 and var count)
            {
                broken.Add($"{count}: {sql}");
            }
        }

        broken.ShouldBeEmpty();
    }

    private static DemoDataLoader Loader(RecruitDatabase database, TimeProvider? time = null) =>
        new(database.DataSource, database.Service<IDbContextFactory<RecruitContext>>(), time ?? TimeProvider.System);

    private static Task<long> LoadAsync(RecruitDatabase database, DemoDataOptions? options, TimeSpan later = default) =>
        Loader(database, new ManualTime(RecruitDatabase.Now + later)).LoadAsync("secret", Hash, HashIdNumber, options, null, CancellationToken.None);

    private static byte[] HashIdNumber(string idNumber) => SHA256.HashData(Encoding.UTF8.GetBytes(idNumber));

    private static string Hash(string password) => $"hash of {password}";

    private sealed class SynchronousProgress(Action<DemoDataProgress> report) : IProgress<DemoDataProgress>
    {
        public void Report(DemoDataProgress value) => report(value);
    }
}
