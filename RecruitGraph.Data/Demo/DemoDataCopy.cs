using System.Collections.Immutable;
using Npgsql;
using NpgsqlTypes;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Data.Demo;

/// <summary>Writes the demo data with binary <c>COPY</c>. Ids are positions in the data, plus one.</summary>
internal sealed class DemoDataCopy(
    NpgsqlConnection connection, DemoData data, DateTimeOffset now, IProgress<DemoDataProgress>? progress, CancellationToken cancellationToken)
{
    private const int RowsPerReport = 500;

    private static readonly ImmutableArray<StageDefinition> Stages = StageDefinition.Default;
    private static readonly Role[] Roles = [Role.Admin, Role.Hr, Role.JobSeeker];

    private readonly long _total = Roles.Length + data.Candidates.LongLength + (data.Vacancies.LongLength * (1 + Stages.Length))
        + data.Applications.LongLength + data.Events.Count;

    /// <summary>Rows written so far.</summary>
    public long Written { get; private set; }

    public Task UsersAsync(Func<Role, string> passwordHash) => CopyAsync(
        "users",
        "id, user_name, normalized_user_name, email, normalized_email, password_hash, role, display_name, created_at, failed_sign_ins, version",
        Roles,
        async (row, role, index) =>
        {
            var name = DemoDataLoader.UserNames[role];
            var email = $"{name}@example.com";
            await row.IdAsync(index);
            await row.TextAsync(name);
            await row.TextAsync(SignInName.Normalize(name));
            await row.TextAsync(email);
            await row.TextAsync(SignInName.Normalize(email));
            await row.TextAsync(passwordHash(role));
            await row.SmallAsync((short)role);
            await row.TextAsync(role == Role.JobSeeker ? data.Candidates[0].FullName : name);
            await row.TimeAsync(now.AddDays(-400));
            await row.NumberAsync(0);
            await row.NumberAsync(1);
        });

    public Task CandidatesAsync() => CopyAsync(
        "candidates",
        "id, user_id, full_name, email, normalized_email, phone_number, normalized_phone_number, sex, created_at, version",
        data.Candidates,
        async (row, candidate, index) =>
        {
            await row.IdAsync(index);
            await row.IdAsync(index == 0 ? UserIndex(Role.JobSeeker) : null);
            await row.TextAsync(candidate.FullName);
            var email = index == 0 ? $"{DemoDataLoader.UserNames[Role.JobSeeker]}@example.com" : candidate.Email;
            await row.TextAsync(email);
            await row.TextAsync(email is null ? null : SignInName.Normalize(email));
            await row.TextAsync(candidate.PhoneNumber);
            await row.TextAsync(PhoneNumber.Normalize(candidate.PhoneNumber));
            await row.TextAsync(candidate.Sex);
            await row.TimeAsync(candidate.CreatedAt);
            await row.NumberAsync(1);
        });

    public Task VacanciesAsync() => CopyAsync(
        "vacancies",
        "id, title, department, location, description, requirements, status, owner_id, created_at, updated_at, version, "
            + "is_confidential, requires_test, published_at",
        data.Vacancies,
        async (row, vacancy, index) =>
        {
            await row.IdAsync(index);
            await row.TextAsync(vacancy.Details.Title);
            await row.TextAsync(vacancy.Details.Department);
            await row.TextAsync(vacancy.Details.Location);
            await row.TextAsync(vacancy.Details.Description);
            await row.TextAsync(vacancy.Details.Requirements);
            await row.SmallAsync((short)vacancy.Status);
            await row.IdAsync(UserIndex(Role.Hr));
            await row.TimeAsync(vacancy.CreatedAt);
            await row.TimeAsync(vacancy.UpdatedAt);
            await row.NumberAsync(1);
            await row.FlagAsync(false);
            await row.FlagAsync(false);
            await row.TimeAsync(vacancy.Status == VacancyStatus.Draft ? null : vacancy.CreatedAt);
        });

    public Task StagesAsync() => CopyAsync(
        "stages",
        "id, vacancy_id, position, type, name, legacy_code",
        data.Vacancies.SelectMany(_ => Stages),
        async (row, stage, index) =>
        {
            await row.IdAsync(index);
            await row.IdAsync(index / Stages.Length);
            await row.NumberAsync((int)(index % Stages.Length));
            await row.SmallAsync((short)stage.Type);
            await row.TextAsync(stage.Name);
            await row.NumberAsync(stage.LegacyCode);
        });

    public Task ApplicationsAsync() => CopyAsync(
        "applications",
        "id, vacancy_id, candidate_id, stage_id, status, applied_at, stage_entered_at, updated_at, version, source",
        data.Applications,
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
            await row.SmallAsync((short)(application.CandidateIndex == 0 ? ApplicationSource.Account : ApplicationSource.Anonymous));
        });

    public Task EventsAsync() => CopyAsync(
        "application_events",
        "sequence, application_id, vacancy_id, kind, from_stage_id, to_stage_id, status, actor_id, reason, occurred_at, version",
        data.Events,
        async (row, happened, index) =>
        {
            var application = data.Applications[happened.ApplicationIndex];
            await row.IdAsync(index);
            await row.IdAsync(happened.ApplicationIndex);
            await row.IdAsync(application.VacancyIndex);
            await row.SmallAsync((short)happened.Kind);
            await row.IdAsync(happened.FromStage < 0 ? null : StageIndex(application, happened.FromStage));
            await row.IdAsync(StageIndex(application, happened.ToStage));
            await row.SmallAsync((short)happened.Status);
            await row.IdAsync(ActorIndex(happened.Actor, application));
            await row.TextAsync(happened.Reason);
            await row.TimeAsync(happened.OccurredAt);
            await row.NumberAsync(happened.Version);
        });

    private static long StageIndex(DemoApplication application, int stage) => ((long)application.VacancyIndex * Stages.Length) + stage;

    private static long UserIndex(Role role) => Array.IndexOf(Roles, role);

    private static long? ActorIndex(DemoActor actor, DemoApplication application) => actor switch
    {
        DemoActor.Hr => UserIndex(Role.Hr),
        DemoActor.Admin => UserIndex(Role.Admin),
        _ => application.CandidateIndex == 0 ? UserIndex(Role.JobSeeker) : null
    };

    private async Task CopyAsync<T>(string table, string columns, IEnumerable<T> rows, Func<Row, T, long, Task> write)
    {
        await using var importer = await connection.BeginBinaryImportAsync(
            $"copy {table} ({columns}) from stdin (format binary)", cancellationToken);
        importer.Timeout = TimeSpan.FromMinutes(10);
        var row = new Row(importer, cancellationToken);
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

    /// <summary>The row being written, value by value in the order of the columns.</summary>
    private readonly struct Row(NpgsqlBinaryImporter importer, CancellationToken cancellationToken)
    {
        public Task IdAsync(long? index) => index is { } position
            ? importer.WriteAsync(position + 1, NpgsqlDbType.Bigint, cancellationToken)
            : importer.WriteNullAsync(cancellationToken);

        public Task TextAsync(string? text) => text is null
            ? importer.WriteNullAsync(cancellationToken)
            : importer.WriteAsync(text, NpgsqlDbType.Varchar, cancellationToken);

        public Task SmallAsync(short number) => importer.WriteAsync(number, NpgsqlDbType.Smallint, cancellationToken);

        public Task NumberAsync(int number) => importer.WriteAsync(number, NpgsqlDbType.Integer, cancellationToken);

        public Task FlagAsync(bool flag) => importer.WriteAsync(flag, NpgsqlDbType.Boolean, cancellationToken);

        public Task TimeAsync(DateTimeOffset? time) => time is { } moment
            ? importer.WriteAsync(moment.ToStored(), NpgsqlDbType.TimestampTz, cancellationToken)
            : importer.WriteNullAsync(cancellationToken);
    }
}
