using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Comments;

internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.IsModerated("comments");
        builder.ToTable(table => table.HasCheckConstraint("ck_comments_subject", "num_nonnulls(discussion_id, experience_id) = 1"));
        builder.Property(comment => comment.Text).HasMaxLength(Comment.MaxTextLength);
        builder.IsWrittenBy(comment => comment.AuthorId, comment => new { comment.AuthorId, comment.Id });
        builder.HasIndex(comment => new { comment.DiscussionId, comment.Id }).HasFilter("discussion_id is not null");
        builder.HasIndex(comment => new { comment.ExperienceId, comment.Id }).HasFilter("experience_id is not null");
        builder.HasOne(comment => comment.Discussion)
            .WithMany()
            .HasForeignKey(comment => comment.DiscussionId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(comment => comment.Experience)
            .WithMany()
            .HasForeignKey(comment => comment.ExperienceId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
