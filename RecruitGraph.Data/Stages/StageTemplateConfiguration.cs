using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Stages;

internal sealed class StageTemplateConfiguration : IEntityTypeConfiguration<StageTemplate>
{
    public void Configure(EntityTypeBuilder<StageTemplate> builder)
    {
        builder.ToTable("stage_templates");
        builder.Property(template => template.Name).HasMaxLength(StageTemplate.MaxNameLength);
        builder.Property(template => template.NormalizedName).HasMaxLength(StageTemplate.MaxNameLength);
        builder.HasIndex(template => template.NormalizedName).IsUnique();
        builder.HasIndex(template => template.IsDefault).IsUnique().HasFilter("is_default");
        builder.HasMany(template => template.Stages)
            .WithOne()
            .HasForeignKey(stage => stage.TemplateId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
