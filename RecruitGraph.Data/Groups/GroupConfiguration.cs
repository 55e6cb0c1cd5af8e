using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Groups;

internal sealed class GroupConfiguration : IEntityTypeConfiguration<Group>
{
    public void Configure(EntityTypeBuilder<Group> builder)
    {
        builder.ToTable("groups");
        builder.Property(group => group.Name).HasMaxLength(Group.MaxNameLength);
        builder.Property(group => group.NormalizedName).HasMaxLength(Group.MaxNameLength);
        builder.HasIndex(group => group.NormalizedName).IsUnique();
        builder.HasOne(group => group.Profile)
            .WithOne()
            .HasForeignKey<GroupProfile>(profile => profile.GroupId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(group => group.Members)
            .WithOne(member => member.Group)
            .HasForeignKey(member => member.GroupId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
