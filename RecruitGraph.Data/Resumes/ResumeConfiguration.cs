using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Resumes;

internal sealed class ResumeConfiguration : IEntityTypeConfiguration<Resume>
{
    public void Configure(EntityTypeBuilder<Resume> builder)
    {
        builder.ToTable("resumes");
        builder.HasKey(resume => resume.UserId);
        builder.Property(resume => resume.Autobiography).HasMaxLength(Resume.MaxAutobiographyLength);
        builder.HasOne(resume => resume.User)
            .WithOne()
            .HasForeignKey<Resume>(resume => resume.UserId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(resume => resume.Education).WithOne().HasForeignKey(item => item.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(resume => resume.WorkExperience).WithOne().HasForeignKey(item => item.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(resume => resume.Portfolio).WithOne().HasForeignKey(item => item.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(resume => resume.Skills).WithOne().HasForeignKey(item => item.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
