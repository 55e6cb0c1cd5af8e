using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Discussions;

internal sealed class DiscussionTagConfiguration : IEntityTypeConfiguration<DiscussionTag>
{
    public void Configure(EntityTypeBuilder<DiscussionTag> builder)
    {
        builder.ToTable("discussion_tags", table => table.HasCheckConstraint("ck_discussion_tags_position", "position between 0 and 9"));
        builder.HasKey(tag => new { tag.DiscussionId, tag.Position });
        builder.Property(tag => tag.Name).HasMaxLength(DiscussionTag.MaxNameLength);
        builder.HasIndex(tag => new { tag.Name, tag.DiscussionId });
    }
}
