using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Candidates;

namespace RecruitGraph.Data.Resumes;

internal sealed class ResumeAnalysisConfiguration : IEntityTypeConfiguration<ResumeAnalysis>
{
    public void Configure(EntityTypeBuilder<ResumeAnalysis> builder)
    {
        builder.ToTable("resume_analyses", table =>
        {
            table.HasCheckConstraint("ck_resume_analyses_age", "age between 0 and 150");
            table.HasCheckConstraint("ck_resume_analyses_attempts", "attempts >= 0");
            table.HasCheckConstraint("ck_resume_analyses_lease", "(state = 1) = (lease_until is not null)");
            table.HasCheckConstraint("ck_resume_analyses_finished", "(state in (2, 3)) = (finished_at is not null)");
            table.HasCheckConstraint("ck_resume_analyses_failure", "(state = 3) = (failure_code is not null)");
        });
        builder.HasKey(analysis => analysis.FileId);
        builder.Property(analysis => analysis.Attempts).IsConcurrencyToken();
        builder.Property(analysis => analysis.FailureCode).HasMaxLength(ResumeAnalysis.MaxFailureCodeLength);
        builder.Property(analysis => analysis.Name).HasMaxLength(Candidate.MaxFullNameLength);
        builder.Property(analysis => analysis.Email).HasMaxLength(Candidate.MaxEmailLength);
        builder.Property(analysis => analysis.PhoneNumber).HasMaxLength(Candidate.MaxPhoneNumberLength);
        builder.Property(analysis => analysis.CareerInterest).HasMaxLength(ResumeAnalysis.MaxCareerInterestLength);
        builder.HasIndex(analysis => new { analysis.QueuedAt, analysis.FileId }).HasFilter("state in (0, 1)");
        builder.HasIndex(analysis => analysis.CatchUpFrom).HasFilter("catch_up_from is not null");
        builder.HasOne(analysis => analysis.Text)
            .WithOne()
            .HasForeignKey<ResumeText>(text => text.FileId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(analysis => analysis.Skills)
            .WithOne()
            .HasForeignKey(skill => skill.FileId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
