using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Groups;

internal sealed class GroupProfileConfiguration : IEntityTypeConfiguration<GroupProfile>
{
    public void Configure(EntityTypeBuilder<GroupProfile> builder)
    {
        builder.ToTable("group_profiles");
        builder.HasKey(profile => profile.GroupId);
        builder.Property(profile => profile.Location).HasMaxLength(GroupProfile.MaxLocationLength);
        builder.Property(profile => profile.ContactPhone).HasMaxLength(GroupProfile.MaxContactPhoneLength);
        builder.HasOne<User>().WithMany().HasForeignKey(profile => profile.CreatedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(profile => profile.ModifiedById).OnDelete(DeleteBehavior.Restrict);
    }
}
