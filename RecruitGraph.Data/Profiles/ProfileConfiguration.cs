using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Occupations;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Profiles;

internal sealed class ProfileConfiguration : IEntityTypeConfiguration<Profile>
{
    public void Configure(EntityTypeBuilder<Profile> builder)
    {
        builder.ToTable("profiles", table =>
        {
            table.HasCheckConstraint("ck_profiles_age", "age between 0 and 150");
            table.HasCheckConstraint("ck_profiles_id_number", "(id_number is null) = (id_number_hash is null)");
            table.HasCheckConstraint("ck_profiles_id_number_hash", "octet_length(id_number_hash) = 32");
        });
        builder.HasKey(profile => profile.UserId);
        builder.Property(profile => profile.Name).HasMaxLength(Profile.MaxNameLength);
        builder.Property(profile => profile.NamePinyin).HasMaxLength(Profile.MaxNamePinyinLength);
        builder.Property(profile => profile.Sex).HasMaxLength(Profile.MaxSexLength);
        builder.Property(profile => profile.Race).HasMaxLength(Profile.MaxRaceLength);
        builder.Property(profile => profile.IdNumber).HasMaxLength(Profile.MaxIdNumberLength);
        builder.Property(profile => profile.PhoneNumber).HasMaxLength(Profile.MaxPhoneNumberLength);
        builder.Property(profile => profile.Address).HasMaxLength(Profile.MaxAddressLength);
        builder.Property(profile => profile.Status).HasMaxLength(Profile.MaxPhraseLength);
        builder.Property(profile => profile.HighestEducation).HasMaxLength(Profile.MaxPhraseLength);
        builder.Property(profile => profile.Seniority).HasMaxLength(Profile.MaxPhraseLength);
        builder.Property(profile => profile.AvatarUrl).HasMaxLength(Profile.MaxAvatarUrlLength);
        builder.HasIndex(profile => profile.IdNumberHash).HasFilter("id_number_hash is not null");
        builder.HasIndex(profile => new { profile.OccupationId, profile.UserId }).HasFilter("occupation_id is not null");
        builder.HasOne(profile => profile.User)
            .WithOne()
            .HasForeignKey<Profile>(profile => profile.UserId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(profile => profile.Avatar)
            .WithOne()
            .HasForeignKey<ProfileAvatar>(avatar => avatar.UserId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Occupation>().WithMany().HasForeignKey(profile => profile.OccupationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(profile => profile.CreatedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(profile => profile.ModifiedById).OnDelete(DeleteBehavior.Restrict);
    }
}
