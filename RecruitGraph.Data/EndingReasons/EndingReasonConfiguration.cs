using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.EndingReasons;

internal sealed class EndingReasonConfiguration : IEntityTypeConfiguration<EndingReason>
{
    public void Configure(EntityTypeBuilder<EndingReason> builder)
    {
        builder.ToTable("ending_reasons", table => table.HasCheckConstraint("ck_ending_reasons_position", "position >= 0"));
        builder.Property(reason => reason.Name).HasMaxLength(EndingReason.MaxNameLength);
        builder.Property(reason => reason.NormalizedName).HasMaxLength(EndingReason.MaxNameLength);
        builder.HasIndex(reason => new { reason.Kind, reason.NormalizedName }).IsUnique();
    }
}
