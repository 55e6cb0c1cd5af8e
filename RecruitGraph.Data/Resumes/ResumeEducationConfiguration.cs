using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Resumes;

internal sealed class ResumeEducationConfiguration : IEntityTypeConfiguration<ResumeEducation>
{
    public void Configure(EntityTypeBuilder<ResumeEducation> builder)
    {
        builder.ToTable("resume_educations", table => table.HasCheckConstraint("ck_resume_educations_ordinal", "ordinal >= 0"));
        builder.Property(item => item.School).HasMaxLength(ResumeEducation.MaxSchoolLength);
        builder.Property(item => item.AdmissionDate).HasMaxLength(ResumeEducation.MaxAdmissionDateLength);
        builder.Property(item => item.GraduationDate).HasMaxLength(ResumeEducation.MaxGraduationDateLength);
        builder.HasIndex(item => new { item.UserId, item.Ordinal }).IsUnique();
    }
}
