using System.Security.Cryptography;
using System.Text;
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
    // Of the other nouns; each line counts what must not exist.
    private static readonly string[] Rules =
    [
        // Events: ended for a reason of that kind; recruiters decide of vacancies that they see; accounts act for themselves.
        "select count(*) from application_events e join ending_reasons r on r.id = e.ending_reason_id where (e.kind = 3) <> (r.kind = 0)",
        "select count(*) from application_events where kind = 3 and ending_reason_id is null",
        """
        select count(*) from application_events e join vacancies v on v.id = e.vacancy_id join users u on u.id = e.actor_id
        where v.is_confidential and u.role = 1 and v.owner_id <> u.id
            and not exists (select from vacancy_team_members m where m.vacancy_id = v.id and m.user_id = u.id)
        """,
        """
        select count(*) from application_events e join applications a on a.id = e.application_id join candidates c on c.id = a.candidate_id
        where e.kind in (0, 4, 5) and e.actor_id is distinct from c.user_id
        """,
        "select count(*) from applications a join candidates c on c.id = a.candidate_id where (a.source = 0) <> (c.user_id is not null)",
        // Vacancies: dates follow the status; title, department and location are those of the entries; nobody owns and helps.
        "select count(*) from vacancies where (status = 0) <> (published_at is null) or (status = 2) <> (suspended_at is not null)",
        """
        select count(*) from vacancy_directory_entries d join directory_entries e on e.id = d.entry_id join vacancies v on v.id = d.vacancy_id
        where e.title <> case e.kind when 8 then v.location when 9 then v.department when 10 then v.title else e.title end
        """,
        "select count(*) from vacancy_team_members m join vacancies v on v.id = m.vacancy_id where v.owner_id = m.user_id",
        "select count(*) from vacancies v where is_confidential and not exists (select from vacancy_team_members m where m.vacancy_id = v.id)",
        "select count(*) from directory_entries e where kind = 10 and not exists (select from directory_entries p where p.id = e.parent_id and p.kind = 9)",
        "select count(*) from (select from stages group by vacancy_id having min(type) <> 0 or max(type) <> 4 or count(*) <> 6) as odd",
        // Tests: a right answer each; answers only where a test is asked for, of its skills, and as right as the answer.
        "select count(*) from test_questions q where not exists (select from test_answers a where a.question_id = q.id and a.is_right)",
        """
        select count(*) from application_answers g join test_answers t on t.id = g.answer_id join test_questions q on q.id = g.question_id
            join applications a on a.id = g.application_id join vacancies v on v.id = a.vacancy_id
        where g.was_right <> t.is_right or not v.requires_test
            or not exists (select from vacancy_directory_entries d where d.vacancy_id = v.id and d.entry_id = q.skill_id)
        """,
        // People: a candidate says what his profile says; nobody has two names.
        """
        select count(*) from candidates c join profiles p on p.user_id = c.user_id
        where (c.full_name, c.phone_number, c.sex, c.id_number_hash) is distinct from (p.name, p.phone_number, p.sex, p.id_number_hash)
        """,
        "select count(*) from users u where (select count(*) from sign_in_names n where n.user_id = u.id) <> 2",
        "select count(*) from profiles where id_number is null or address is null or name_pinyin is null",
        "select count(*) from group_members m join users u on u.id = m.user_id where u.role = 0",
        // Files: done, with text, size and hash; attached to applications of the same person, which came later.
        """
        select count(*) from resume_files f left join resume_file_contents c on c.file_id = f.id
            left join resume_analyses a on a.file_id = f.id and a.state = 2 left join resume_texts t on t.file_id = f.id
        where octet_length(c.bytes) is distinct from f.size or sha256(c.bytes) <> f.sha256 or a.file_id is null
            or convert_from(c.bytes, 'UTF8') is distinct from t.text
        """,
        """
        select count(*) from applications a join resume_files f on f.id = a.resume_file_id
        where f.candidate_id <> a.candidate_id or f.uploaded_at > a.applied_at
        """,
        """
        select count(*) from vacancy_matches m join vacancies v on v.id = m.vacancy_id
        where v.is_confidential or v.status <> 1
            or m.score <> round(100.0 * cardinality(present_skills) / (cardinality(present_skills) + cardinality(missing_skills)))
        """,
        // Whoever is blocked did nothing since; hidden, blocked and made by the staff is audited.
        "select count(*) from blocked_users b join sign_in_log_entries s on s.user_id = b.user_id and s.occurred_at > b.blocked_at",
        "select count(*) from blocked_users b join (select author_id from comments union select author_id from discussions union select author_id from interview_experiences) a on a.author_id = b.user_id",
        "select count(*) from blocked_users b where not exists (select from audit_entries where action = 6 and subject = 0 and subject_id = b.user_id)",
        "select count(*) from comments c where hidden_at is not null and not exists (select from audit_entries where action = 8 and subject = 16 and subject_id = c.id)",
        "select count(*) from application_notes n where not exists (select from audit_entries where action = 1 and subject = 12 and subject_id = n.id)",
        "select count(*) from vacancies v where not exists (select from audit_entries where action = 1 and subject = 6 and subject_id = v.id)",
        "select count(*) from (select id, occurred_at, lag(occurred_at) over (order by id) as before from audit_entries) a where occurred_at < before",
        // Nothing comes before what it is about, or after the present.
        "select count(*) from comments c join discussions d on d.id = c.discussion_id where c.created_at < d.created_at",
        "select count(*) from comments c join users u on u.id = c.author_id where c.created_at < u.created_at",
        "select count(*) from application_notes n join applications a on a.id = n.application_id where n.created_at < a.applied_at",
        "select count(*) from candidate_tags t join candidates c on c.id = t.candidate_id where t.added_at < c.created_at",
        "select count(*) from users u join candidates c on c.user_id = u.id join applications a on a.candidate_id = c.id where u.created_at > a.applied_at",
        """
        select count(*) from (select created_at from comments union all select created_at from favorites union all select occurred_at from audit_entries
            union all select occurred_at from sign_in_log_entries union all select created_at from interview_records
            union all select finished_at from resume_analyses) as times where created_at > now()
        """
    ];

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

    private static IEnumerable<string> Tables(RecruitDatabase database)
    {
        using var context = database.CreateContext();
        return context.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Order().ToList();
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
        // Each line counts what must not exist.
        var broken = new List<string>();
        foreach (var sql in (string[])
        [
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
            "select count(*) from candidates c join applications a on a.candidate_id = c.id where c.created_at > a.applied_at",
            .. Rules
        ])
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
