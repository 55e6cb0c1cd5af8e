using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Vacancies;

internal sealed class VacancyDirectoryEntryConfiguration : IEntityTypeConfiguration<VacancyDirectoryEntry>
{
    public void Configure(EntityTypeBuilder<VacancyDirectoryEntry> builder)
    {
        builder.ToTable(
            "vacancy_directory_entries",
            table => table.HasCheckConstraint("ck_vacancy_directory_entries_position", "position >= 0"));
        builder.HasKey(described => new { described.VacancyId, described.EntryId });
        builder.HasIndex(described => new { described.EntryId, described.VacancyId });
        builder.HasOne<Vacancy>()
            .WithMany(vacancy => vacancy.Entries)
            .HasForeignKey(described => described.VacancyId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(described => described.Entry)
            .WithMany()
            .HasForeignKey(described => described.EntryId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
