using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Stages;

internal sealed class StageTemplateStageConfiguration : IEntityTypeConfiguration<StageTemplateStage>
{
    public void Configure(EntityTypeBuilder<StageTemplateStage> builder)
    {
        builder.ToTable("stage_template_stages", table =>
        {
            table.HasCheckConstraint("ck_stage_template_stages_legacy_code", "case when type = 4 then legacy_code = 4 else legacy_code between 0 and 3 end");
            table.HasCheckConstraint("ck_stage_template_stages_position", "position >= 0");
        });
        builder.HasKey(stage => new { stage.TemplateId, stage.Position });
        builder.Property(stage => stage.Name).HasMaxLength(Stage.MaxNameLength);
    }
}
