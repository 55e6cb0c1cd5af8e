using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Sessions;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions", table =>
        {
            table.HasCheckConstraint("ck_sessions_expires_at", "expires_at > created_at");
            table.HasCheckConstraint("ck_sessions_end", "end_reason is null or revoked_at is not null");
        });
        builder.Property(session => session.Ip).HasMaxLength(Session.MaxIpLength);
        builder.Property(session => session.Audience).HasMaxLength(Session.MaxAudienceLength);
        builder.Property(session => session.RefreshTokenHash).IsConcurrencyToken();
        builder.HasIndex(session => session.RefreshTokenHash).IsUnique();
        builder.HasIndex(session => session.UserId);
        builder.HasOne(session => session.User)
            .WithMany(user => user.Sessions)
            .HasForeignKey(session => session.UserId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
