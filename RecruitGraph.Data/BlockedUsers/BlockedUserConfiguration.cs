using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.BlockedUsers;

internal sealed class BlockedUserConfiguration : IEntityTypeConfiguration<BlockedUser>
{
    public void Configure(EntityTypeBuilder<BlockedUser> builder)
    {
        builder.ToTable(
            "blocked_users",
            table => table.HasCheckConstraint("ck_blocked_users_lifted", "lifted_by_id is null or lifted_at is not null"));
        builder.Property(blocked => blocked.Reason).HasMaxLength(BlockedUser.MaxReasonLength);
        builder.Property(blocked => blocked.LiftedAt).IsConcurrencyToken();
        builder.HasIndex(blocked => blocked.UserId).IsUnique().HasFilter("lifted_at is null");
        builder.HasOne<User>().WithMany().HasForeignKey(blocked => blocked.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(blocked => blocked.BlockedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(blocked => blocked.LiftedById).OnDelete(DeleteBehavior.Restrict);
    }
}
