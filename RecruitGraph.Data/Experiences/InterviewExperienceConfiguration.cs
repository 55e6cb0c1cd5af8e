using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Experiences;

internal sealed class InterviewExperienceConfiguration : IEntityTypeConfiguration<InterviewExperience>
{
    public void Configure(EntityTypeBuilder<InterviewExperience> builder)
    {
        builder.IsModerated("interview_experiences");
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_interview_experiences_evaluation", "evaluation between 1 and 5");
            table.HasCheckConstraint("ck_interview_experiences_questions", "cardinality(questions) <= 20");
        });
        builder.Property(experience => experience.Company).HasMaxLength(InterviewExperience.MaxNameLength);
        builder.Property(experience => experience.Position).HasMaxLength(InterviewExperience.MaxNameLength);
        builder.Property(experience => experience.Sharing).HasMaxLength(InterviewExperience.MaxSharingLength);
        builder.PrimitiveCollection(experience => experience.Questions)
            .ElementType(question => question.HasMaxLength(InterviewExperience.MaxQuestionLength));
        builder.HasIndex(experience => new { experience.Company, experience.Position, experience.Sharing })
            .HasMethod("gin")
            .HasOperators("gin_trgm_ops", "gin_trgm_ops", "gin_trgm_ops");
        builder.IsWrittenBy(experience => experience.AuthorId, experience => new { experience.AuthorId, experience.Id });
    }
}
