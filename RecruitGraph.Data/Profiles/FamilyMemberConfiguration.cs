using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Profiles;

internal sealed class FamilyMemberConfiguration : IEntityTypeConfiguration<FamilyMember>
{
    public void Configure(EntityTypeBuilder<FamilyMember> builder)
    {
        builder.ToTable("family_members");
        builder.Property(item => item.Name).HasMaxLength(FamilyMember.MaxNameLength);
        builder.Property(item => item.PhoneNumber).HasMaxLength(FamilyMember.MaxPhoneNumberLength);
        builder.Property(item => item.Relation).HasMaxLength(FamilyMember.MaxRelationLength);
        builder.Property(item => item.Work).HasMaxLength(FamilyMember.MaxWorkLength);
        builder.HasIndex(item => new { item.UserId, item.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(item => item.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
