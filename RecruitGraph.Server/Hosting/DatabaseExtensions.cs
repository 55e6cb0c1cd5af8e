using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using RecruitGraph.Data;
using RecruitGraph.Data.Demo;
using RecruitGraph.Schema.Profiles;
using RecruitGraph.Schema.Sessions;
using RecruitGraph.Server.Auth;
using RecruitGraph.Server.Hosting.Postgres;

namespace RecruitGraph.Server.Hosting;

/// <summary>Where the data comes from, and what it needs before the first request.</summary>
internal static class DatabaseExtensions
{
    private const string ConnectionName = "RecruitGraph";
    private const string SolutionFile = "RecruitGraph.sln";

    /// <summary>
    /// Registers the data of the configured connection string; without one, of a private cluster, which is started here and stops
    /// when the result is disposed.
    /// </summary>
    /// <exception cref="StartupException">The connection string is malformed, or the cluster cannot be started.</exception>
    public static async Task<ServerDatabase> AddDatabaseAsync(this WebApplicationBuilder builder, CancellationToken stopping)
    {
        var dataFolder = DataFolder(builder);
        var configured = builder.Configuration.GetConnectionString(ConnectionName);
        var database = string.IsNullOrWhiteSpace(configured)
            ? ServerDatabase.Private(await StartClusterAsync(dataFolder, stopping), dataFolder)
            : ServerDatabase.Configured(configured, dataFolder);
        builder.Services.AddSingleton(database);
        builder.Services.AddRecruitGraphData(database.ConnectionString);
        return database;
    }

    /// <summary>
    /// Migrates, loads the demo data where it is wanted and the database is empty, and makes the first administrator where one is
    /// configured and there is none.
    /// </summary>
    /// <exception cref="StartupException">The database cannot be reached or migrated, or the administrator's name is taken.</exception>
    public static async Task PrepareDatabaseAsync(this WebApplication app, CancellationToken stopping)
    {
        var database = app.Services.GetRequiredService<ServerDatabase>();
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DatabaseExtensions).FullName!);
        if (database.Cluster is { } cluster)
        {
            logger.ClusterStarted(cluster.Folder, cluster.ProcessId);
        }

        try
        {
            await MigrateAsync(app.Services, logger, stopping);
            var options = app.Services.GetRequiredService<IOptions<HostingOptions>>().Value;
            if (options.DemoData ?? database.IsPrivate)
            {
                await LoadDemoDataAsync(app.Services, options, logger, stopping);
                database.SignInHint = await DemoSignIns.PrepareAsync(app.Services, options, stopping);
            }

            if (await app.Services.GetRequiredService<FirstAdministrator>().EnsureAsync(stopping) is { } administrator)
            {
                logger.FirstAdministratorMade(administrator);
            }
        }
        catch (NpgsqlException e)
        {
            throw new StartupException($"The database {database.Place} cannot be used: {e.InnerException?.Message ?? e.Message}", e);
        }
    }

    private static async Task MigrateAsync(IServiceProvider services, ILogger logger, CancellationToken stopping)
    {
        var start = Stopwatch.GetTimestamp();
        await using var context = await services.GetRequiredService<IDbContextFactory<RecruitContext>>().CreateDbContextAsync(stopping);
        var pending = (await context.Database.GetPendingMigrationsAsync(stopping)).ToArray();
        if (pending.Length > 0)
        {
            Console.WriteLine($"Migrating the database: {string.Join(", ", pending)}");
            await context.Database.MigrateAsync(stopping);
        }

        logger.DatabaseMigrated(context.Database.GetMigrations().LastOrDefault() ?? "none", pending.Length, Stopwatch.GetElapsedTime(start));
    }

    private static async Task LoadDemoDataAsync(
        IServiceProvider services, HostingOptions options, ILogger logger, CancellationToken stopping)
    {
        var start = Stopwatch.GetTimestamp();
        var loader = ActivatorUtilities.CreateInstance<DemoDataLoader>(services);
        if (!await loader.IsEmptyAsync(stopping))
        {
            return;
        }

        var passwords = services.GetRequiredService<IPasswordHashing>();
        var idNumbers = services.GetRequiredService<IIdNumberHashing>();
        var rows = await DemoDataProgressLine.ShowAsync(progress => loader.LoadAsync(
            options.DemoPassword ?? HostingOptions.DefaultDemoPassword, passwords.Hash, idNumbers.Hash, options: null, progress, stopping));
        logger.DemoDataLoaded(rows, Stopwatch.GetElapsedTime(start));
    }

    private static string DataFolder(WebApplicationBuilder builder)
    {
        var configured = builder.Configuration[$"{HostingOptions.SectionName}:{nameof(HostingOptions.DataFolder)}"];
        return Path.GetFullPath(configured ?? HostingOptions.DefaultDataFolder, RepositoryFolder(builder.Environment.ContentRootPath));
    }

    private static Task<PrivateCluster> StartClusterAsync(string dataFolder, CancellationToken stopping) =>
        PrivateCluster.StartAsync(
            new PrivateClusterOptions { Folder = Path.Combine(dataFolder, "postgres"), Report = Console.WriteLine }, stopping);

    /// <summary>The folder of the solution around the content root; the content root itself where the server was published.</summary>
    private static string RepositoryFolder(string contentRoot)
    {
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, SolutionFile)))
            {
                return folder.FullName;
            }
        }

        return contentRoot;
    }
}
