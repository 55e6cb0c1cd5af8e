using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Resumes;

internal sealed class ResumeTextConfiguration : IEntityTypeConfiguration<ResumeText>
{
    public void Configure(EntityTypeBuilder<ResumeText> builder)
    {
        builder.ToTable("resume_texts");
        builder.HasKey(text => text.FileId);
        builder.Property(text => text.Text).HasMaxLength(ResumeText.MaxLength);
    }
}
