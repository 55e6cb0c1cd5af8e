using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Stages;

internal sealed class StageConfiguration : IEntityTypeConfiguration<Stage>
{
    public void Configure(EntityTypeBuilder<Stage> builder)
    {
        builder.ToTable("stages", table =>
        {
            table.HasCheckConstraint("ck_stages_legacy_code", "case when type = 4 then legacy_code = 4 else legacy_code between 0 and 3 end");
            table.HasCheckConstraint("ck_stages_position", "position >= 0");
        });
        builder.Property(stage => stage.Name).HasMaxLength(Stage.MaxNameLength);
        builder.HasOne(stage => stage.Vacancy)
            .WithMany(vacancy => vacancy.Stages)
            .HasForeignKey(stage => stage.VacancyId)
            .OnDelete(DeleteBehavior.ClientCascade);

        // What applications and events refer to, so that neither can stand in a stage of another vacancy.
        builder.HasAlternateKey(stage => new { stage.VacancyId, stage.Id });

        // That positions are unique as well is said by a deferrable constraint, which a model cannot have: stages change places.
        builder.HasIndex(stage => new { stage.VacancyId, stage.Name }).IsUnique();
    }
}
