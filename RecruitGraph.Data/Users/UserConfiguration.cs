using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Candidates;

namespace RecruitGraph.Data.Users;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users", table => table.HasCheckConstraint("ck_users_failed_sign_ins", "failed_sign_ins >= 0"));
        builder.Property(user => user.UserName).HasMaxLength(User.MaxUserNameLength);
        builder.Property(user => user.NormalizedUserName).HasMaxLength(User.MaxUserNameLength);
        builder.Property(user => user.Email).HasMaxLength(User.MaxEmailLength);
        builder.Property(user => user.NormalizedEmail).HasMaxLength(User.MaxEmailLength);
        builder.Property(user => user.PasswordHash).HasMaxLength(User.MaxPasswordHashLength);
        builder.Property(user => user.DisplayName).HasMaxLength(User.MaxDisplayNameLength);
        builder.HasIndex(user => new { user.UserName, user.DisplayName, user.Email })
            .HasMethod("gin")
            .HasOperators("gin_trgm_ops", "gin_trgm_ops", "gin_trgm_ops");
        builder.HasOne(user => user.Candidate)
            .WithOne(candidate => candidate.User)
            .HasForeignKey<Candidate>(candidate => candidate.UserId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
