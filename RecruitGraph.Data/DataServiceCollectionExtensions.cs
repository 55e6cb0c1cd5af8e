using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;
using RecruitGraph.Data.Demo;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Events;
using RecruitGraph.Data.Mails;
using RecruitGraph.Data.Postgres;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.Statistics;

namespace RecruitGraph.Data;

/// <summary>Registers what stores and streams.</summary>
public static class DataServiceCollectionExtensions
{
    /// <summary>
    /// Registers one <see cref="NpgsqlDataSource"/>, a pooled factory of <see cref="RecruitContext"/> and a context
    /// from that pool for each scope, the event log, and the live stream. Nothing connects before it is used.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="connectionString">Of a PostgreSQL 13 or later.</param>
    /// <param name="configureStream">Changes limits and intervals of the live stream.</param>
    public static IServiceCollection AddRecruitGraphData(
        this IServiceCollection services, string connectionString, Action<ApplicationEventStreamOptions>? configureStream = null)
    {
        var streamOptions = new ApplicationEventStreamOptions();
        configureStream?.Invoke(streamOptions);
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
            PostgresDataSource.Create(connectionString, provider.GetRequiredService<ILoggerFactory>()));
        services.AddPooledDbContextFactory<RecruitContext>((provider, options) =>
            options.UseRecruitGraphPostgres(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<RecruitContext>>().CreateDbContext());
        services.AddSingleton(streamOptions);
        services.AddSingleton<IApplicationEventLog, PostgresApplicationEventLog>();
        services.AddSingleton<IApplicationEventSignal, PostgresApplicationEventSignal>();
        services.AddSingleton<ApplicationEventStream>();
        services.AddSingleton<ISessionEndSignal, PostgresSessionEndSignal>();
        services.AddSingleton<SessionWatcher>();
        services.AddSingleton<IDirectoryEntries, PostgresDirectoryEntries>();
        services.AddSingleton<IOutgoingMailQueue, PostgresOutgoingMailQueue>();
        services.AddSingleton<IResumeAnalysisQueue, PostgresResumeAnalysisQueue>();
        services.AddSingleton<IVacancyMatchingQueue, PostgresVacancyMatchingQueue>();
        services.AddSingleton<IResumeFileContents, PostgresResumeFileContents>();
        services.AddSingleton<ResumeAnalysisSignal>();
        services.AddSingleton<IStageDurations, PostgresStageDurations>();
        services.AddSingleton<DemoDataLoader>();
        return services;
    }

    internal static DbContextOptionsBuilder UseRecruitGraphPostgres(this DbContextOptionsBuilder options, NpgsqlDataSource dataSource) =>
        options
            .UseNpgsql(dataSource, postgres => postgres.MigrationsHistoryTable("schema_migrations"))
            .AddInterceptors(ConstraintViolationInterceptor.Instance)
            .ConfigureWarnings(warnings => warnings
                // Migrations are written by hand and carry no snapshot; a test compares the migrated catalog with the model.
                .Ignore(RelationalEventId.PendingModelChangesWarning)
                // Wanted: what hangs on a deleted vacancy disappears from lists with it.
                .Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
}
