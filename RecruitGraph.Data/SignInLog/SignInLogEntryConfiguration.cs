using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.SignInLog;

internal sealed class SignInLogEntryConfiguration : IEntityTypeConfiguration<SignInLogEntry>
{
    public void Configure(EntityTypeBuilder<SignInLogEntry> builder)
    {
        builder.ToTable("sign_in_log_entries");
        builder.Property(entry => entry.Ip).HasMaxLength(Session.MaxIpLength);
        builder.HasIndex(entry => new { entry.UserId, entry.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(entry => entry.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(entry => entry.OperatorId).OnDelete(DeleteBehavior.Restrict);
    }
}
