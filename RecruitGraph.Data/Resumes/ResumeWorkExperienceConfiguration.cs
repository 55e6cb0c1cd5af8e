using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Resumes;

internal sealed class ResumeWorkExperienceConfiguration : IEntityTypeConfiguration<ResumeWorkExperience>
{
    public void Configure(EntityTypeBuilder<ResumeWorkExperience> builder)
    {
        builder.ToTable("resume_work_experiences", table => table.HasCheckConstraint("ck_resume_work_experiences_ordinal", "ordinal >= 0"));
        builder.Property(item => item.Company).HasMaxLength(ResumeWorkExperience.MaxCompanyLength);
        builder.Property(item => item.Position).HasMaxLength(ResumeWorkExperience.MaxPositionLength);
        builder.Property(item => item.StartDate).HasMaxLength(ResumeWorkExperience.MaxStartDateLength);
        builder.Property(item => item.EndDate).HasMaxLength(ResumeWorkExperience.MaxEndDateLength);
        builder.HasIndex(item => new { item.UserId, item.Ordinal }).IsUnique();
    }
}
