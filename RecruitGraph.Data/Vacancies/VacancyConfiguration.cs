using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RecruitGraph.Data.Vacancies;

internal sealed class VacancyConfiguration : IEntityTypeConfiguration<Vacancy>
{
    public void Configure(EntityTypeBuilder<Vacancy> builder)
    {
        builder.ToTable("vacancies", table =>
        {
            table.HasCheckConstraint("ck_vacancies_salary", "0 <= salary_min and salary_min <= salary_max and salary_max >= 0");
            table.HasCheckConstraint(
                "ck_vacancies_salary_currency",
                "(salary_currency is null) = (salary_min is null and salary_max is null) and salary_currency ~ '^[A-Z]{3}$'");
            table.HasCheckConstraint("ck_vacancies_suspended_at", "suspended_at is null or status = 2");
        });
        builder.Property(vacancy => vacancy.Title).HasMaxLength(Vacancy.MaxNameLength);
        builder.Property(vacancy => vacancy.Department).HasMaxLength(Vacancy.MaxNameLength);
        builder.Property(vacancy => vacancy.Location).HasMaxLength(Vacancy.MaxNameLength);
        builder.Property(vacancy => vacancy.Description).HasMaxLength(Vacancy.MaxTextLength);
        builder.Property(vacancy => vacancy.Requirements).HasMaxLength(Vacancy.MaxTextLength);
        builder.Property(vacancy => vacancy.SalaryMin).HasPrecision(12, 2);
        builder.Property(vacancy => vacancy.SalaryMax).HasPrecision(12, 2);
        builder.Property(vacancy => vacancy.SalaryCurrency).HasMaxLength(SalaryRange.CurrencyLength);
        builder.HasQueryFilter(RecruitContext.NotDeleted, vacancy => vacancy.DeletedAt == null);
        builder.Navigation(vacancy => vacancy.SearchText).IsRequired();
        builder.HasOne(vacancy => vacancy.Owner)
            .WithMany()
            .HasForeignKey(vacancy => vacancy.OwnerId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(vacancy => vacancy.OwnerId);
        builder.HasIndex(vacancy => new { vacancy.Title, vacancy.Department, vacancy.Location })
            .HasMethod("gin")
            .HasOperators("gin_trgm_ops", "gin_trgm_ops", "gin_trgm_ops");
        builder.HasIndex(vacancy => new { vacancy.Status, vacancy.Id }).HasFilter("deleted_at is null");
        builder.HasIndex(vacancy => new { vacancy.Department, vacancy.Id }).HasFilter("deleted_at is null");
    }
}
