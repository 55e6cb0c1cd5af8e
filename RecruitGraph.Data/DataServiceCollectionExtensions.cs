using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RecruitGraph.Data.Postgres;

namespace RecruitGraph.Data;

/// <summary>Registers what stores and streams.</summary>
public static class DataServiceCollectionExtensions
{
    /// <summary>
    /// Registers one <see cref="NpgsqlDataSource"/>, a pooled factory of <see cref="RecruitContext"/>, and a context
    /// from that pool for each scope.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="connectionString">Of a PostgreSQL 13 or later.</param>
    public static IServiceCollection AddRecruitGraphData(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => PostgresDataSource.Create(connectionString));
        services.AddPooledDbContextFactory<RecruitContext>((provider, options) =>
            options.UseRecruitGraphPostgres(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<RecruitContext>>().CreateDbContext());
        return services;
    }

    internal static DbContextOptionsBuilder UseRecruitGraphPostgres(this DbContextOptionsBuilder options, NpgsqlDataSource dataSource) =>
        options
            .UseNpgsql(dataSource, postgres => postgres.MigrationsHistoryTable("schema_migrations"))
            // Migrations are written by hand and carry no snapshot; a test compares the migrated catalog with the model.
            .ConfigureWarnings(warnings => warnings
                .Ignore(RelationalEventId.PendingModelChangesWarning)
                // Wanted: what hangs on a deleted vacancy disappears from lists with it.
                .Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
}
