using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Resumes;

internal sealed class ResumeAnalysisSkillConfiguration : IEntityTypeConfiguration<ResumeAnalysisSkill>
{
    public void Configure(EntityTypeBuilder<ResumeAnalysisSkill> builder)
    {
        builder.ToTable("resume_analysis_skills");
        builder.HasKey(skill => new { skill.FileId, skill.EntryId });
        builder.HasOne(skill => skill.Entry).WithMany().HasForeignKey(skill => skill.EntryId).OnDelete(DeleteBehavior.Restrict);
    }
}
