using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Profiles;

internal sealed class WorkExperienceConfiguration : IEntityTypeConfiguration<WorkExperience>
{
    public void Configure(EntityTypeBuilder<WorkExperience> builder)
    {
        builder.ToTable("work_experiences");
        builder.Property(item => item.Company).HasMaxLength(WorkExperience.MaxCompanyLength);
        builder.Property(item => item.Position).HasMaxLength(WorkExperience.MaxPositionLength);
        builder.Property(item => item.BeginDate).HasMaxLength(WorkExperience.MaxBeginDateLength);
        builder.Property(item => item.EndDate).HasMaxLength(WorkExperience.MaxEndDateLength);
        builder.Property(item => item.Description).HasMaxLength(WorkExperience.MaxDescriptionLength);
        builder.HasIndex(item => new { item.UserId, item.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(item => item.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
