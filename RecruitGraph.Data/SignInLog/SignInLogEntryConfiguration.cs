using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.SignInLog;

internal sealed class SignInLogEntryConfiguration : IEntityTypeConfiguration<SignInLogEntry>
{
    public void Configure(EntityTypeBuilder<SignInLogEntry> builder)
    {
        builder.ToTable("sign_in_log_entries", table =>
        {
            table.HasCheckConstraint("ck_sign_in_log_entries_failure", "operation = 0 or outcome = 0");
            table.HasCheckConstraint("ck_sign_in_log_entries_user", "(user_id is null) = (outcome = 5)");
        });
        builder.Property(entry => entry.Ip).HasMaxLength(Session.MaxIpLength);
        builder.HasIndex(entry => new { entry.UserId, entry.Id });
        builder.HasIndex(entry => new { entry.UserId, entry.Id }, "ix_sign_in_log_entries_failures").HasFilter("outcome <> 0");
        builder.HasOne<User>().WithMany().HasForeignKey(entry => entry.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(entry => entry.OperatorId).OnDelete(DeleteBehavior.Restrict);
    }
}
