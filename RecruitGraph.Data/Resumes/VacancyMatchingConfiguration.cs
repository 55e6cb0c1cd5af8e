using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Vacancies;

namespace RecruitGraph.Data.Resumes;

internal sealed class VacancyMatchingConfiguration : IEntityTypeConfiguration<VacancyMatching>
{
    public void Configure(EntityTypeBuilder<VacancyMatching> builder)
    {
        builder.ToTable("vacancy_matchings", table =>
        {
            table.HasCheckConstraint("ck_vacancy_matchings_lease", "lease_until is null or queued_at is not null");
            table.HasCheckConstraint("ck_vacancy_matchings_revision", "revision > 0");
        });
        builder.HasKey(matching => matching.VacancyId);
        builder.Property(matching => matching.VacancyId).ValueGeneratedNever();
        builder.Property(matching => matching.Revision).IsConcurrencyToken();
        builder.Property(matching => matching.LeaseUntil).IsConcurrencyToken();
        builder.HasIndex(matching => new { matching.QueuedAt, matching.VacancyId }).HasFilter("queued_at is not null");
        builder.HasOne<Vacancy>()
            .WithOne()
            .HasForeignKey<VacancyMatching>(matching => matching.VacancyId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
