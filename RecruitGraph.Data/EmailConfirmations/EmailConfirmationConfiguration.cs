using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.EmailConfirmations;

internal sealed class EmailConfirmationConfiguration : IEntityTypeConfiguration<EmailConfirmation>
{
    public void Configure(EntityTypeBuilder<EmailConfirmation> builder)
    {
        builder.ToTable(
            "email_confirmations",
            table => table.HasCheckConstraint("ck_email_confirmations_expires_at", "expires_at > created_at"));
        builder.HasKey(confirmation => confirmation.UserId);
        builder.Property(confirmation => confirmation.Email).HasMaxLength(User.MaxEmailLength);
        builder.Property(confirmation => confirmation.TokenHash).IsConcurrencyToken();
        builder.HasIndex(confirmation => confirmation.TokenHash).IsUnique();
        builder.HasOne(confirmation => confirmation.User)
            .WithOne()
            .HasForeignKey<EmailConfirmation>(confirmation => confirmation.UserId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
