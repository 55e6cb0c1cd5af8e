using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Demo;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.Tests.Infrastructure;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.Data.Demo;

public sealed class DemoDataLoaderTests(PostgresFixture postgres, ITestOutputHelper output) : IClassFixture<PostgresFixture>
{
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
        (await context.Users.CountAsync()).ShouldBe(3);
        rows.ShouldBe(200 + (200 * 6) + 5_000 + 20_000 + 3 + await context.ApplicationEvents.LongCountAsync());
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
            .SingleAsync(c => c.UserId != null);

        (candidate.User!.UserName, candidate.User.Role).ShouldBe(("candidate", Role.JobSeeker));
        candidate.Applications.Count.ShouldBeGreaterThan(2);
        candidate.Applications.SelectMany(a => a.Events).Where(e => e.Kind is ApplicationEventKind.Submitted)
            .ShouldAllBe(e => e.ActorId == candidate.UserId);
        (await context.Users.OrderBy(user => user.Id).ToListAsync())
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
            prints.Add(await database.ScalarAsync<string>(
                """
                select md5(string_agg(line, '' order by line)) from (
                    select 'c' || c::text as line from candidates as c
                    union all select 'v' || v::text from vacancies as v
                    union all select 'a' || a::text from applications as a
                    union all select 'e' || row(sequence, application_id, kind, to_stage_id, reason, occurred_at)::text from application_events) as lines
                """));
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
            Loader(database).LoadAsync("secret", Hash, Small, progress, cancelling.Token));

        (await Loader(database).IsEmptyAsync(CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task LoadAsync_Should_ReportUpToTheEnd()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var steps = new List<DemoDataProgress>();

        var rows = await Loader(database).LoadAsync("secret", Hash, Small, new SynchronousProgress(steps.Add), CancellationToken.None);

        steps.Select(step => step.Written).ShouldBeInOrder();
        steps.ShouldAllBe(step => step.Total == rows);
        steps[^1].Written.ShouldBe(rows);
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
        // Each line counts what must not exist.
        foreach (var sql in new[]
        {
            "select count(*) from applications a where (select count(*) from application_events e where e.application_id = a.id) <> a.version",
            """
            select count(*) from applications a join application_events e on e.application_id = a.id and e.version = a.version
            where (e.to_stage_id, e.status, e.occurred_at) <> (a.stage_id, a.status, a.updated_at)
            """,
            """
            select count(*) from (
                select from_stage_id, occurred_at, sequence,
                    lag(to_stage_id) over w as stage_before, lag(occurred_at) over w as before, lag(sequence) over w as sequence_before
                from application_events window w as (partition by application_id order by version)) as steps
            where stage_before is not null
              and (from_stage_id <> stage_before or occurred_at <= before or sequence <= sequence_before)
            """,
            """
            select count(*) from applications a where stage_entered_at <> (
                select max(occurred_at) from application_events e
                where e.application_id = a.id and (from_stage_id is distinct from to_stage_id or kind = 5))
            """,
            "select count(*) from applications a where applied_at <> (select max(occurred_at) from application_events e where e.application_id = a.id and kind in (0, 5))",
            "select count(*) from application_events where occurred_at > now()",
            "select count(*) from application_events e join vacancies v on v.id = e.vacancy_id where e.occurred_at < v.created_at",
            "select count(*) from application_events e join users u on u.id = actor_id where kind in (1, 2, 3) and role = 0",
            "select count(*) from application_events where kind in (1, 2, 3) and actor_id is null",
            "select count(*) from candidates c join applications a on a.candidate_id = c.id where c.created_at > a.applied_at"
        })
        {
            (await database.ScalarAsync<long>(sql)).ShouldBe(0, sql);
        }
    }

    private static DemoDataLoader Loader(RecruitDatabase database) => new(database.DataSource, TimeProvider.System);

    private static Task<long> LoadAsync(RecruitDatabase database, DemoDataOptions? options, TimeSpan later = default) =>
        new DemoDataLoader(database.DataSource, new ManualTime(RecruitDatabase.Now + later)).LoadAsync("secret", Hash, options, null, CancellationToken.None);

    private static string Hash(string password) => $"hash of {password}";

    private sealed class SynchronousProgress(Action<DemoDataProgress> report) : IProgress<DemoDataProgress>
    {
        public void Report(DemoDataProgress value) => report(value);
    }
}
