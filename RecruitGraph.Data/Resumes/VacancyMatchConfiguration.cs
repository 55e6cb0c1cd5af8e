using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Directories;

namespace RecruitGraph.Data.Resumes;

internal sealed class VacancyMatchConfiguration : IEntityTypeConfiguration<VacancyMatch>
{
    public void Configure(EntityTypeBuilder<VacancyMatch> builder)
    {
        builder.ToTable("vacancy_matches", table =>
        {
            table.HasCheckConstraint("ck_vacancy_matches_revision", "revision > 0");
            table.HasCheckConstraint("ck_vacancy_matches_score", "score between 0 and 100");
        });
        builder.HasKey(match => new { match.FileId, match.VacancyId });
        builder.Property(match => match.Revision).HasDefaultValue(VacancyMatching.FirstRevision);
        builder.Property(match => match.Sentence).HasMaxLength(VacancyMatch.MaxSentenceLength);
        builder.PrimitiveCollection(match => match.PresentSkills)
            .ElementType(title => title.HasMaxLength(DirectoryEntry.MaxTitleLength));
        builder.PrimitiveCollection(match => match.MissingSkills)
            .ElementType(title => title.HasMaxLength(DirectoryEntry.MaxTitleLength));
        builder.HasIndex(match => new { match.VacancyId, match.Score, match.FileId });
        builder.HasOne(match => match.File).WithMany().HasForeignKey(match => match.FileId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(match => match.Vacancy).WithMany().HasForeignKey(match => match.VacancyId).OnDelete(DeleteBehavior.Cascade);
    }
}
