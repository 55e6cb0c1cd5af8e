using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Vacancies;

internal sealed class VacancySearchTextConfiguration : IEntityTypeConfiguration<VacancySearchText>
{
    private const string AllTexts =
        "lower(title || E'\\n' || department || E'\\n' || location || E'\\n' || coalesce(description, '') || E'\\n' || coalesce(requirements, ''))";

    public void Configure(EntityTypeBuilder<VacancySearchText> builder)
    {
        // Two entities of one row: the text costs only the queries that ask for it.
        builder.ToTable("vacancies");
        builder.HasKey(search => search.VacancyId);
        builder.Property(search => search.VacancyId).HasColumnName("id");
        builder.Property(search => search.Text).HasColumnName("search_text").HasComputedColumnSql(AllTexts, stored: true);
        builder.Property(search => search.Version).HasColumnName("version").IsConcurrencyToken();
        builder.HasOne<Vacancy>()
            .WithOne(vacancy => vacancy.SearchText)
            .HasForeignKey<VacancySearchText>(search => search.VacancyId);
        builder.HasIndex(search => search.Text).HasMethod("gin").HasOperators("gin_trgm_ops");
    }
}
