namespace RecruitGraph.Server.Hosting;

/// <summary>Every message that hosting logs; ids 1000 to 1099.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(1000, LogLevel.Information, "The private PostgreSQL cluster in {Folder} answers as process {ProcessId}")]
    public static partial void ClusterStarted(this ILogger logger, string folder, int processId);

    [LoggerMessage(1001, LogLevel.Information, "The database is at migration {Migration}; {Applied} migrations were applied in {Elapsed}")]
    public static partial void DatabaseMigrated(this ILogger logger, string migration, int applied, TimeSpan elapsed);

    [LoggerMessage(1002, LogLevel.Information, "Demo data: {Rows} rows were loaded in {Elapsed}")]
    public static partial void DemoDataLoaded(this ILogger logger, long rows, TimeSpan elapsed);

    [LoggerMessage(1003, LogLevel.Information, "The first administrator was made as the configuration says; he is user {UserId}")]
    public static partial void FirstAdministratorMade(this ILogger logger, long userId);
}
