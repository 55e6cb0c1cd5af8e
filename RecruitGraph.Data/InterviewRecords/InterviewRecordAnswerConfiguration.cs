using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.InterviewRecords;

internal sealed class InterviewRecordAnswerConfiguration : IEntityTypeConfiguration<InterviewRecordAnswer>
{
    public void Configure(EntityTypeBuilder<InterviewRecordAnswer> builder)
    {
        builder.ToTable("interview_record_answers", table =>
        {
            table.HasCheckConstraint("ck_interview_record_answers_ordinal", "ordinal between 0 and 49");
            table.HasCheckConstraint("ck_interview_record_answers_speech_rate", "speech_rate between 0 and 1000");
        });
        builder.HasKey(answer => new { answer.RecordId, answer.Ordinal });
        builder.Property(answer => answer.Question).HasMaxLength(InterviewRecordAnswer.MaxQuestionLength);
        builder.Property(answer => answer.Answer).HasMaxLength(InterviewRecordAnswer.MaxAnswerLength);
    }
}
