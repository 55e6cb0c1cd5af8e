using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Tags;

internal sealed class TagConfiguration : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> builder)
    {
        builder.ToTable("tags", table => table.HasCheckConstraint("ck_tags_color", "color ~ '^#[0-9a-f]{6}$'"));
        builder.Property(tag => tag.Name).HasMaxLength(Tag.MaxNameLength);
        builder.Property(tag => tag.NormalizedName).HasMaxLength(Tag.MaxNameLength);
        builder.Property(tag => tag.Color).HasMaxLength(Tag.ColorLength);
        builder.HasIndex(tag => tag.NormalizedName).IsUnique();
    }
}
