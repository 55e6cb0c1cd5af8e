using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Vacancies;

internal sealed class VacancyConfiguration : IEntityTypeConfiguration<Vacancy>
{
    public void Configure(EntityTypeBuilder<Vacancy> builder)
    {
        builder.ToTable("vacancies");
        builder.Property(vacancy => vacancy.Title).HasMaxLength(Vacancy.MaxNameLength);
        builder.Property(vacancy => vacancy.Department).HasMaxLength(Vacancy.MaxNameLength);
        builder.Property(vacancy => vacancy.Location).HasMaxLength(Vacancy.MaxNameLength);
        builder.Property(vacancy => vacancy.Description).HasMaxLength(Vacancy.MaxTextLength);
        builder.Property(vacancy => vacancy.Requirements).HasMaxLength(Vacancy.MaxTextLength);
        builder.HasQueryFilter(RecruitContext.NotDeleted, vacancy => vacancy.DeletedAt == null);
        builder.HasOne(vacancy => vacancy.Owner)
            .WithMany()
            .HasForeignKey(vacancy => vacancy.OwnerId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(vacancy => vacancy.OwnerId);
        builder.HasIndex(vacancy => new { vacancy.Status, vacancy.Id }).HasFilter("deleted_at is null");
        builder.HasIndex(vacancy => new { vacancy.Department, vacancy.Id }).HasFilter("deleted_at is null");
    }
}
