using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Events;
using RecruitGraph.Data.Stages;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data;

/// <summary>A migrated database of a test's own, with the services that the house registers over it.</summary>
internal sealed class RecruitDatabase : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services;
    private int _names;

    private RecruitDatabase(string connectionString, Action<ApplicationEventStreamOptions>? configureStream)
    {
        ConnectionString = connectionString;
        _services = new ServiceCollection().AddRecruitGraphData(connectionString, configureStream).BuildServiceProvider();
    }

    public string ConnectionString { get; }

    public NpgsqlDataSource DataSource => _services.GetRequiredService<NpgsqlDataSource>();

    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IApplicationEventLog Log => _services.GetRequiredService<IApplicationEventLog>();

    public ApplicationEventStream Stream => _services.GetRequiredService<ApplicationEventStream>();

    public static async Task<RecruitDatabase> CreateAsync(
        PostgresFixture postgres, Action<ApplicationEventStreamOptions>? configureStream = null) =>
        new(await postgres.CloneDatabaseAsync("migrated-data", MigrateAsync), configureStream);

    public RecruitContext CreateContext() =>
        _services.GetRequiredService<IDbContextFactory<RecruitContext>>().CreateDbContext();

    /// <summary>Saves something new in a unit of work of its own.</summary>
    public async Task<T> AddAsync<T>(T entity)
        where T : class
    {
        await using var context = CreateContext();
        context.Add(entity);
        await context.SaveChangesAsync();
        return entity;
    }

    /// <summary>Loads something, changes it and saves, in a unit of work of its own.</summary>
    public async Task<T> ChangeAsync<T>(Func<RecruitContext, Task<T>> load, Action<T> change)
    {
        await using var context = CreateContext();
        var entity = await load(context);
        change(entity);
        await context.SaveChangesAsync();
        return entity;
    }

    /// <summary>Asks something in a unit of work of its own.</summary>
    public async Task<T> ReadAsync<T>(Func<RecruitContext, Task<T>> query)
    {
        await using var context = CreateContext();
        return await query(context);
    }

    /// <summary>Two people load the same row and change it; the second to save is told so, and what the first wrote stays.</summary>
    public async Task LetTwoEditAsync<T>(Func<RecruitContext, Task<T>> load, Action<T> first, Action<T> second)
        where T : class, IVersioned
    {
        await using var winner = CreateContext();
        await using var loser = CreateContext();
        var won = await load(winner);
        var lost = await load(loser);
        var before = won.Version;
        first(won);
        second(lost);

        await winner.SaveChangesAsync();
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => loser.SaveChangesAsync());

        won.Version.ShouldBeGreaterThan(before);
        (await ReadAsync(load)).Version.ShouldBe(won.Version);
    }

    /// <summary>Kills the connection of a context, and comes back when its transaction is undone.</summary>
    public async Task KillAsync(RecruitContext context)
    {
        var backend = await context.Database.SqlQuery<int>($"select pg_backend_pid() as \"Value\"").SingleAsync();
        (await ScalarAsync<bool>($"select pg_terminate_backend({backend}, 30000)")).ShouldBeTrue();
    }

    /// <summary>A user whose name nobody else has.</summary>
    public async Task<User> AddUserAsync(Role role = Role.Hr)
    {
        await using var context = CreateContext();
        var user = User.Register($"user{Interlocked.Increment(ref _names)}", null, "hash", role, null, Now);
        context.Add(user);
        await context.SaveChangesAsync();
        return user;
    }

    /// <summary>A vacancy with the default pipeline.</summary>
    public async Task<Vacancy> AddVacancyAsync(VacancyStatus status = VacancyStatus.Published)
    {
        var owner = await AddUserAsync();
        await using var context = CreateContext();
        var vacancy = Vacancy.Create(new VacancyDetails("Developer", "IT", "Kazan"), status, owner.Id, Now);
        context.Add(vacancy);
        await context.SaveChangesAsync();
        return vacancy;
    }

    /// <summary>An application of a new candidate.</summary>
    public async Task<Application> ApplyAsync(Vacancy vacancy)
    {
        await using var context = CreateContext();
        context.Attach(vacancy);
        var application = Application.Submit(vacancy, Candidate.Anonymous(new CandidateDetails("Anna"), Now), null, Now);
        context.Add(application);
        await context.SaveChangesAsync();
        return application;
    }

    /// <summary>An application to a vacancy of its own.</summary>
    public async Task<Application> ApplyAsync() => await ApplyAsync(await AddVacancyAsync());

    /// <summary>Lets an application make a transition in a unit of work of its own.</summary>
    public async Task<ApplicationEvent> TransitionAsync(long applicationId, Func<Application, Pipeline, ApplicationEvent> transition)
    {
        await using var context = CreateContext();
        return await context.TransitionAsync(applicationId, transition, CancellationToken.None);
    }

    /// <summary>Advances without precondition.</summary>
    public Task<ApplicationEvent> AdvanceAsync(Application application) =>
        TransitionAsync(application.Id, (stored, pipeline) => stored.Advance(pipeline, null, null, null, Now));

    /// <summary>
    /// Waits until every transaction that has begun by now has ended: other tests write to the same server, and the
    /// log stays behind them.
    /// </summary>
    public async Task SettleAsync()
    {
        var now = (await Log.TakeSnapshotAsync(CancellationToken.None)).FirstUnassigned;
        while ((await Log.TakeSnapshotAsync(CancellationToken.None)).OldestRunning < now)
        {
            await Task.Yield();
        }
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static async Task MigrateAsync(string connectionString)
    {
        await using var database = new RecruitDatabase(connectionString, null);
        await using var context = database.CreateContext();
        await context.Database.MigrateAsync();
    }
}
