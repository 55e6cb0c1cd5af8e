using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.TestQuestions;

internal sealed class TestQuestionConfiguration : IEntityTypeConfiguration<TestQuestion>
{
    public void Configure(EntityTypeBuilder<TestQuestion> builder)
    {
        builder.ToTable("test_questions");
        builder.Property(question => question.Title).HasMaxLength(TestQuestion.MaxTitleLength);
        builder.Property(question => question.Text).HasMaxLength(TestQuestion.MaxTextLength);
        builder.HasQueryFilter(RecruitContext.NotDeleted, question => question.DeletedAt == null);
        builder.HasOne(question => question.Skill).WithMany().HasForeignKey(question => question.SkillId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(question => question.Grade).WithMany().HasForeignKey(question => question.GradeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(question => question.QuestionType)
            .WithMany()
            .HasForeignKey(question => question.QuestionTypeId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(question => question.CreatedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(question => new { question.SkillId, question.Id }).HasFilter("deleted_at is null");
        builder.HasMany(question => question.Answers)
            .WithOne()
            .HasForeignKey(answer => answer.QuestionId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
