using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Mails;

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("outgoing_mails", table =>
        {
            table.HasCheckConstraint("ck_outgoing_mails_attempts", "attempts >= 0");
            table.HasCheckConstraint("ck_outgoing_mails_end", "sent_at is null or failed_at is null");
            table.HasCheckConstraint(
                "ck_outgoing_mails_personal",
                "(sent_at is null and failed_at is null) = (recipient is not null) and (recipient is null) = (body is null)");
        });
        builder.Property(mail => mail.Recipient).HasMaxLength(User.MaxEmailLength);
        builder.Property(mail => mail.Subject).HasMaxLength(OutgoingMail.MaxSubjectLength);
        builder.Property(mail => mail.Body).HasMaxLength(OutgoingMail.MaxBodyLength);
        builder.Property(mail => mail.Attempts).IsConcurrencyToken();
        builder.HasOne<User>().WithMany().HasForeignKey(mail => mail.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(mail => new { mail.NextAttemptAt, mail.Id }).HasFilter("sent_at is null and failed_at is null");
    }
}
