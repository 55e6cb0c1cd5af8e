using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.InterviewRecords;

internal sealed class InterviewRecordConfiguration : IEntityTypeConfiguration<InterviewRecord>
{
    public void Configure(EntityTypeBuilder<InterviewRecord> builder)
    {
        builder.ToTable("interview_records", table => table.HasCheckConstraint(
            "ck_interview_records_improvements", "cardinality(improvements) <= 50"));
        builder.PrimitiveCollection(record => record.Improvements)
            .ElementType(improvement => improvement.HasMaxLength(InterviewRecord.MaxImprovementLength));
        builder.HasIndex(record => new { record.UserId, record.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(record => record.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(record => record.Answers)
            .WithOne()
            .HasForeignKey(answer => answer.RecordId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
