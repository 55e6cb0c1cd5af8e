using Microsoft.Extensions.Logging;
using Npgsql;

namespace RecruitGraph.Data.Postgres;

/// <summary>The one pool of connections of a process.</summary>
public static class PostgresDataSource
{
    /// <summary>
    /// A data source that prepares statements by itself where the connection string does not say otherwise: the
    /// statements of EF Core and of the event log are few and come again and again.
    /// </summary>
    public static NpgsqlDataSource Create(string connectionString, ILoggerFactory? loggerFactory = null)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        if (builder.ConnectionStringBuilder.MaxAutoPrepare == 0)
        {
            builder.ConnectionStringBuilder.MaxAutoPrepare = 256;
            builder.ConnectionStringBuilder.AutoPrepareMinUsages = 2;
        }

        builder.ConnectionStringBuilder.ApplicationName ??= "RecruitGraph";
        builder.UseLoggerFactory(loggerFactory);
        return builder.Build();
    }
}
