using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Discussions;

internal sealed class DiscussionConfiguration : IEntityTypeConfiguration<Discussion>
{
    public void Configure(EntityTypeBuilder<Discussion> builder)
    {
        builder.IsModerated("discussions");
        builder.Property(discussion => discussion.Title).HasMaxLength(Discussion.MaxTitleLength);
        builder.Property(discussion => discussion.Content).HasMaxLength(Discussion.MaxContentLength);
        builder.IsWrittenBy(discussion => discussion.AuthorId, discussion => new { discussion.AuthorId, discussion.Id });
        builder.HasIndex(discussion => new { discussion.Title, discussion.Content })
            .HasMethod("gin")
            .HasOperators("gin_trgm_ops", "gin_trgm_ops");
        builder.HasMany(discussion => discussion.Tags)
            .WithOne()
            .HasForeignKey(tag => tag.DiscussionId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
