using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Favorites;

internal sealed class FavoriteConfiguration : IEntityTypeConfiguration<Favorite>
{
    public void Configure(EntityTypeBuilder<Favorite> builder)
    {
        builder.ToTable("favorites", table => table.HasCheckConstraint(
            "ck_favorites_subject", "num_nonnulls(discussion_id, experience_id) = 1"));

        // The subject comes first: who likes it is counted more often than what somebody likes is listed.
        builder.HasIndex(favorite => new { favorite.DiscussionId, favorite.UserId }).IsUnique().HasFilter("discussion_id is not null");
        builder.HasIndex(favorite => new { favorite.ExperienceId, favorite.UserId }).IsUnique().HasFilter("experience_id is not null");
        builder.HasIndex(favorite => new { favorite.UserId, favorite.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(favorite => favorite.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(favorite => favorite.Discussion)
            .WithMany()
            .HasForeignKey(favorite => favorite.DiscussionId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(favorite => favorite.Experience)
            .WithMany()
            .HasForeignKey(favorite => favorite.ExperienceId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
