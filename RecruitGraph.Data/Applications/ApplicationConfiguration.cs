using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Applications;

internal sealed class ApplicationConfiguration : IEntityTypeConfiguration<Application>
{
    public void Configure(EntityTypeBuilder<Application> builder)
    {
        builder.ToTable("applications", table => table.HasCheckConstraint("ck_applications_score", "score between 0 and 100"));
        builder.HasOne(application => application.Vacancy)
            .WithMany(vacancy => vacancy.Applications)
            .HasForeignKey(application => application.VacancyId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(application => application.Candidate)
            .WithMany(candidate => candidate.Applications)
            .HasForeignKey(application => application.CandidateId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(application => application.Stage)
            .WithMany()
            .HasForeignKey(application => new { application.VacancyId, application.StageId })
            .HasPrincipalKey(stage => new { stage.VacancyId, stage.Id })
            .OnDelete(DeleteBehavior.Restrict);

        builder.HasOne(application => application.ResumeFile)
            .WithMany()
            .HasForeignKey(application => application.ResumeFileId)
            .OnDelete(DeleteBehavior.Restrict);

        // What events refer to, so that none can stand under another vacancy than its application.
        builder.HasAlternateKey(application => new { application.VacancyId, application.Id });
        builder.HasIndex(application => new { application.CandidateId, application.VacancyId }).IsUnique();
        builder.HasIndex(application => new { application.VacancyId, application.StageId, application.Status, application.Id });
        builder.HasIndex(application => new { application.StageId, application.StageEnteredAt, application.Id });
        builder.HasIndex(application => new { application.Status, application.Id });
        builder.HasIndex(application => new { application.AppliedAt, application.Id });
    }
}
