using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Profiles;

internal sealed class EducationConfiguration : IEntityTypeConfiguration<Education>
{
    public void Configure(EntityTypeBuilder<Education> builder)
    {
        builder.ToTable("educations");
        builder.Property(item => item.Degree).HasMaxLength(Education.MaxDegreeLength);
        builder.Property(item => item.School).HasMaxLength(Education.MaxSchoolLength);
        builder.Property(item => item.Major).HasMaxLength(Education.MaxMajorLength);
        builder.Property(item => item.BeginDate).HasMaxLength(Education.MaxBeginDateLength);
        builder.Property(item => item.EndDate).HasMaxLength(Education.MaxEndDateLength);
        builder.HasIndex(item => new { item.UserId, item.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(item => item.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
