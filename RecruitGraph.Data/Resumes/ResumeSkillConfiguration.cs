using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Resumes;

internal sealed class ResumeSkillConfiguration : IEntityTypeConfiguration<ResumeSkill>
{
    public void Configure(EntityTypeBuilder<ResumeSkill> builder)
    {
        builder.ToTable("resume_skills", table => table.HasCheckConstraint("ck_resume_skills_ordinal", "ordinal >= 0"));
        builder.Property(item => item.Name).HasMaxLength(ResumeSkill.MaxNameLength);
        builder.HasIndex(item => new { item.UserId, item.Ordinal }).IsUnique();
    }
}
