using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.TestQuestions;

internal sealed class TestAnswerConfiguration : IEntityTypeConfiguration<TestAnswer>
{
    public void Configure(EntityTypeBuilder<TestAnswer> builder)
    {
        builder.ToTable("test_answers", table => table.HasCheckConstraint("ck_test_answers_position", "position >= 0"));
        builder.Property(answer => answer.Text).HasMaxLength(TestAnswer.MaxTextLength);
        builder.HasIndex(answer => new { answer.QuestionId, answer.Position }).IsUnique();

        // What given answers refer to, so that none can be an answer to another question.
        builder.HasAlternateKey(answer => new { answer.QuestionId, answer.Id });
    }
}
