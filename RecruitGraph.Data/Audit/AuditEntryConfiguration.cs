using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries", table => table.HasCheckConstraint("ck_audit_entries_details", "jsonb_typeof(details) = 'object'"));
        builder.Property(entry => entry.Ip).HasMaxLength(Session.MaxIpLength);
        builder.Property(entry => entry.Details)
            .HasConversion(details => details.ToJson(), json => AuditDetails.FromJson(json))
            .HasColumnType("jsonb");
        builder.HasIndex(entry => new { entry.Subject, entry.SubjectId, entry.Id });
        builder.HasIndex(entry => new { entry.ActorId, entry.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(entry => entry.ActorId).OnDelete(DeleteBehavior.Restrict);
    }
}
