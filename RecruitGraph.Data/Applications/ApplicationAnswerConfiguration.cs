using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Applications;

internal sealed class ApplicationAnswerConfiguration : IEntityTypeConfiguration<ApplicationAnswer>
{
    public void Configure(EntityTypeBuilder<ApplicationAnswer> builder)
    {
        builder.ToTable("application_answers");
        builder.HasKey(given => new { given.ApplicationId, given.QuestionId });
        builder.HasOne<Application>()
            .WithMany(application => application.Answers)
            .HasForeignKey(given => given.ApplicationId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(given => given.Question).WithMany().HasForeignKey(given => given.QuestionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(given => given.Answer)
            .WithMany()
            .HasForeignKey(given => new { given.QuestionId, given.AnswerId })
            .HasPrincipalKey(answer => new { answer.QuestionId, answer.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
