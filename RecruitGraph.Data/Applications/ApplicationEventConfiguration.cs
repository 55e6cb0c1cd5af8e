using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Applications;

internal sealed class ApplicationEventConfiguration : IEntityTypeConfiguration<ApplicationEvent>
{
    public void Configure(EntityTypeBuilder<ApplicationEvent> builder)
    {
        builder.ToTable("application_events", table =>
        {
            table.HasCheckConstraint(
                "ck_application_events_first", "(from_stage_id is null) = (kind = 0) and (version = 1) = (kind = 0)");
            table.HasCheckConstraint("ck_application_events_ending_reason", "ending_reason_id is null or kind in (3, 4)");
        });
        builder.HasKey(happened => happened.Sequence);
        builder.Property(happened => happened.Sequence).ValueGeneratedOnAdd();
        builder.Property(happened => happened.Reason).HasMaxLength(ApplicationEvent.MaxReasonLength);
        builder.Property(happened => happened.TransactionId)
            .HasColumnType("xid8")
            .HasDefaultValueSql("pg_current_xact_id()")
            .ValueGeneratedOnAdd();
        builder.HasOne(happened => happened.Application)
            .WithMany(application => application.Events)
            .HasForeignKey(happened => new { happened.VacancyId, happened.ApplicationId })
            .HasPrincipalKey(application => new { application.VacancyId, application.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(happened => happened.FromStage)
            .WithMany()
            .HasForeignKey(happened => new { happened.VacancyId, happened.FromStageId })
            .HasPrincipalKey(stage => new { stage.VacancyId, stage.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(happened => happened.ToStage)
            .WithMany()
            .HasForeignKey(happened => new { happened.VacancyId, happened.ToStageId })
            .HasPrincipalKey(stage => new { stage.VacancyId, stage.Id })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(happened => happened.EndingReason)
            .WithMany()
            .HasForeignKey(happened => happened.EndingReasonId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(happened => happened.Actor)
            .WithMany()
            .HasForeignKey(happened => happened.ActorId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(happened => new { happened.ApplicationId, happened.Version }).IsUnique();
        builder.HasIndex(happened => new { happened.TransactionId, happened.Sequence });
        builder.HasIndex(happened => new { happened.VacancyId, happened.TransactionId, happened.Sequence });
        builder.HasIndex(happened => happened.ActorId);
    }
}
