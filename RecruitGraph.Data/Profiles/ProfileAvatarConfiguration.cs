using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Profiles;

internal sealed class ProfileAvatarConfiguration : IEntityTypeConfiguration<ProfileAvatar>
{
    public void Configure(EntityTypeBuilder<ProfileAvatar> builder)
    {
        builder.ToTable("profile_avatars", table => table.HasCheckConstraint(
            "ck_profile_avatars_content", "octet_length(content) between 1 and 1048576"));
        builder.HasKey(avatar => avatar.UserId);
    }
}
