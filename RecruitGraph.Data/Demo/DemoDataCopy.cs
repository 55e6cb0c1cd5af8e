using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Data.Demo;

/// <summary>Writes the demo data with binary <c>COPY</c>. Ids are positions in the data, plus one.</summary>
internal sealed class DemoDataCopy(
    NpgsqlConnection connection, DemoPlan plan, DemoEndingReasons reasons, IProgress<DemoDataProgress>? progress, CancellationToken cancellationToken)
{
    private const int RowsPerReport = 500;

    private static readonly int StagesEach = StageDefinition.Default.Length;

    private readonly long _total = plan.Entities.Count + plan.Qualifications.Abilities.Sum(abilities => abilities.LongLength)
        + plan.Qualifications.Answers.Count + plan.Data.Candidates.LongLength + (plan.Data.Vacancies.LongLength * (1 + StagesEach))
        + plan.Data.Applications.LongLength + plan.Data.Events.Count;

    /// <summary>Rows written so far.</summary>
    public long Written { get; private set; }

    /// <summary>The tables written so far.</summary>
    public HashSet<string> Tables { get; } = [];

    public Task CandidatesAsync() => CopyAsync(
        "candidates",
        "id, user_id, full_name, email, normalized_email, phone_number, normalized_phone_number, sex, id_number_hash, created_at, version",
        plan.Data.Candidates,
        async (row, candidate, index) =>
        {
            await row.IdAsync(index);
            await row.KeyAsync(DemoAccounts.UserIdOf((int)index));
            await row.TextAsync(candidate.FullName);
            var email = index == 0 ? $"{DemoDataLoader.UserNames[Role.JobSeeker]}@example.com" : candidate.Email;
            await row.TextAsync(email);
            await row.TextAsync(email is null ? null : SignInName.Normalize(email));
            await row.TextAsync(candidate.PhoneNumber);
            await row.TextAsync(PhoneNumber.Normalize(candidate.PhoneNumber));
            await row.TextAsync(candidate.Sex);
            await row.ValueAsync(plan.IdNumberHashes.GetValueOrDefault((int)index), "bytea");
            await row.TimeAsync(candidate.CreatedAt);
            await row.NumberAsync(1);
        });

    public Task VacanciesAsync() => CopyAsync(
        "vacancies",
        "id, title, department, location, description, requirements, status, owner_id, created_at, updated_at, version, "
            + "is_confidential, requires_test, published_at, suspended_at, salary_min, salary_max, salary_currency",
        plan.Data.Vacancies,
        async (row, vacancy, index) =>
        {
            await row.IdAsync(index);
            await row.TextAsync(vacancy.Details.Title);
            await row.TextAsync(vacancy.Details.Department);
            await row.TextAsync(vacancy.Details.Location);
            await row.TextAsync(vacancy.Details.Description);
            await row.TextAsync(vacancy.Details.Requirements);
            await row.SmallAsync((short)vacancy.Status);
            await row.KeyAsync(DemoAccounts.OwnerIdOf((int)index));
            await row.TimeAsync(vacancy.CreatedAt);
            await row.TimeAsync(vacancy.UpdatedAt);
            await row.NumberAsync(1);
            await row.FlagAsync(vacancy.Details.IsConfidential);
            await row.FlagAsync(vacancy.Details.RequiresTest);
            await row.TimeAsync(vacancy.Status == VacancyStatus.Draft ? null : vacancy.CreatedAt);
            await row.TimeAsync(vacancy.Status == VacancyStatus.Suspended ? vacancy.UpdatedAt : null);
            await row.ValueAsync(vacancy.Details.Salary?.Min, "numeric");
            await row.ValueAsync(vacancy.Details.Salary?.Max, "numeric");
            await row.TextAsync(vacancy.Details.Salary?.Currency);
        });

    public Task StagesAsync() => CopyAsync(
        "stages",
        "id, vacancy_id, position, type, name, legacy_code",
        plan.Data.Vacancies.SelectMany(vacancy => vacancy.Stages),
        async (row, stage, index) =>
        {
            await row.IdAsync(index);
            await row.IdAsync(index / StagesEach);
            await row.NumberAsync((int)(index % StagesEach));
            await row.SmallAsync((short)stage.Type);
            await row.TextAsync(stage.Name);
            await row.NumberAsync(stage.LegacyCode);
        });

    public Task ApplicationsAsync() => CopyAsync(
        "applications",
        "id, vacancy_id, candidate_id, stage_id, status, applied_at, stage_entered_at, updated_at, version, source, score, resume_file_id",
        plan.Data.Applications,
        async (row, application, index) =>
        {
            await row.IdAsync(index);
            await row.IdAsync(application.VacancyIndex);
            await row.IdAsync(application.CandidateIndex);
            await row.IdAsync(StageIndex(application, application.Stage));
            await row.SmallAsync((short)application.Status);
            await row.TimeAsync(application.AppliedAt);
            await row.TimeAsync(application.StageEnteredAt);
            await row.TimeAsync(application.UpdatedAt);
            await row.NumberAsync(application.Version);
            await row.SmallAsync((short)(DemoAccounts.UserIdOf(application.CandidateIndex) is null ? ApplicationSource.Anonymous : ApplicationSource.Account));
            await row.ValueAsync(plan.Qualifications.Scores[index], "integer");
            await row.KeyAsync(plan.AttachedResumes.TryGetValue((int)index, out var file) ? file : null);
        });

    public Task EventsAsync() => CopyAsync(
        "application_events",
        "sequence, application_id, vacancy_id, kind, from_stage_id, to_stage_id, status, actor_id, reason, ending_reason_id, occurred_at, version",
        plan.Data.Events,
        async (row, happened, index) =>
        {
            var application = plan.Data.Applications[happened.ApplicationIndex];
            await row.IdAsync(index);
            await row.IdAsync(happened.ApplicationIndex);
            await row.IdAsync(application.VacancyIndex);
            await row.SmallAsync((short)happened.Kind);
            await row.IdAsync(happened.FromStage < 0 ? null : StageIndex(application, happened.FromStage));
            await row.IdAsync(StageIndex(application, happened.ToStage));
            await row.SmallAsync((short)happened.Status);
            await row.KeyAsync(ActorId(happened.Actor, application));
            await row.TextAsync(happened.Reason);
            await row.KeyAsync(reasons.Of(happened));
            await row.TimeAsync(happened.OccurredAt);
            await row.NumberAsync(happened.Version);
        });

    public Task AbilitiesAsync() => CopyAsync(
        "candidate_directory_entries",
        "candidate_id, entry_id",
        plan.Qualifications.Abilities.SelectMany((abilities, candidate) => abilities.Select(entry => (candidate, entry.Id))),
        async (row, ability, _) =>
        {
            await row.IdAsync(ability.candidate);
            await row.KeyAsync(ability.Id);
        });

    public Task AnswersAsync() => CopyAsync(
        "application_answers",
        "application_id, question_id, answer_id, was_right",
        plan.Qualifications.Answers,
        async (row, given, _) =>
        {
            await row.IdAsync(given.Application);
            await row.KeyAsync(given.Answer.QuestionId);
            await row.KeyAsync(given.Answer.Id);
            await row.FlagAsync(given.Answer.IsRight);
        });

    /// <summary>Everything else, as the model maps it.</summary>
    public async Task EntitiesAsync()
    {
        foreach (var entries in plan.Entities.ByTable())
        {
            var table = StoreObjectIdentifier.Create(entries.Key, StoreObjectType.Table)!.Value;
            var columns = entries.Key.GetProperties().Select(property => new EntityColumn(property, table)).ToList();
            await CopyAsync(table.Name, string.Join(", ", columns.Select(column => column.Name)), entries, async (row, entry, _) =>
            {
                foreach (var column in columns)
                {
                    await row.ValueAsync(column.ValueOf(entry), column.Type);
                }
            });
        }
    }

    private static long StageIndex(DemoApplication application, int stage) => ((long)application.VacancyIndex * StagesEach) + stage;

    private static long? ActorId(DemoActor actor, DemoApplication application) => actor switch
    {
        DemoActor.Hr => DemoAccounts.OwnerIdOf(application.VacancyIndex),
        DemoActor.Admin => DemoAccounts.AdminId,
        _ => DemoAccounts.UserIdOf(application.CandidateIndex)
    };

    private async Task CopyAsync<T>(string table, string columns, IEnumerable<T> rows, Func<DemoRow, T, long, Task> write)
    {
        Tables.Add(table);
        await using var importer = await connection.BeginBinaryImportAsync(
            $"copy {table} ({columns}) from stdin (format binary)", cancellationToken);
        importer.Timeout = TimeSpan.FromMinutes(10);
        var row = new DemoRow(importer, cancellationToken);
        var index = 0L;
        foreach (var item in rows)
        {
            await importer.StartRowAsync(cancellationToken);
            await write(row, item, index++);
            if (++Written % RowsPerReport == 0)
            {
                progress?.Report(new DemoDataProgress(table, Written, _total));
            }
        }

        await importer.CompleteAsync(cancellationToken);
        progress?.Report(new DemoDataProgress(table, Written, _total));
    }
}
