using Microsoft.EntityFrameworkCore;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.Queryable;

/// <summary>The postings in a database.</summary>
internal sealed class PostingContext(string connectionString) : DbContext
{
    public DbSet<Posting> Postings => Set<Posting>();

    /// <summary>A database of the test's own with the postings in it.</summary>
    public static Task<string> CreateDatabaseAsync(PostgresFixture postgres) =>
        postgres.CloneDatabaseAsync(nameof(PostingContext), static async connectionString =>
        {
            await using var context = new PostingContext(connectionString);
            await context.Database.EnsureCreatedAsync();
            context.AddRange(PostingData.Make());
            await context.SaveChangesAsync();
        });

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseNpgsql(connectionString);

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Posting>(posting =>
        {
            posting.Property(item => item.Id).ValueGeneratedNever();
            posting.HasOne(item => item.Agency).WithMany().HasForeignKey(item => item.AgencyId);
            posting.HasMany(item => item.Steps).WithOne().HasForeignKey(item => item.PostingId);
        });
        model.Entity<Agency>(agency =>
        {
            agency.Property(item => item.Id).ValueGeneratedNever();
            agency.HasOne(item => item.Parent).WithMany().HasForeignKey(item => item.ParentId);
        });
        model.Entity<Step>().Property(item => item.Id).ValueGeneratedNever();
    }
}
