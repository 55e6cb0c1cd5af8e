using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Resumes;

internal sealed class ResumeFileContentConfiguration : IEntityTypeConfiguration<ResumeFileContent>
{
    public void Configure(EntityTypeBuilder<ResumeFileContent> builder)
    {
        builder.ToTable("resume_file_contents", table => table.HasCheckConstraint(
            "ck_resume_file_contents_bytes", "octet_length(bytes) between 1 and 10485760"));
        builder.HasKey(content => content.FileId);
    }
}
