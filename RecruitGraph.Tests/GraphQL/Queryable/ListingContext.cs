using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RecruitGraph.Tests.GraphQL.Queryable;

/// <summary>Listings in a database, and every statement that was sent to it.</summary>
internal sealed class ListingContext(string connectionString) : DbContext
{
    private readonly StatementLog _statements = new();

    public DbSet<Listing> Listings => Set<Listing>();

    public List<string> Statements => _statements.Texts;

    protected override void OnConfiguring(DbContextOptionsBuilder options) =>
        options.UseNpgsql(connectionString).AddInterceptors(_statements);

    protected override void OnModelCreating(ModelBuilder model) => model.Entity<Listing>(listing =>
    {
        listing.Property(item => item.Id).ValueGeneratedNever();
        listing.HasIndex(item => new { item.CreatedAt, item.Id });
    });

    private sealed class StatementLog : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Texts.Add(command.CommandText);
            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(ReaderExecuting(command, eventData, result));
    }
}
