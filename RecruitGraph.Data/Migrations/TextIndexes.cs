using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>Trigram indexes for what is found by a part of one of its texts.</summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000042_TextIndexes")]
internal sealed class TextIndexes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create index ix_vacancies_title_department_location
            on vacancies using gin (title gin_trgm_ops, department gin_trgm_ops, location gin_trgm_ops);
        create index ix_discussions_title_content on discussions using gin (title gin_trgm_ops, content gin_trgm_ops);
        create index ix_interview_experiences_company_position_sharing
            on interview_experiences using gin (company gin_trgm_ops, position gin_trgm_ops, sharing gin_trgm_ops);
        create index ix_candidates_full_name_email on candidates using gin (full_name gin_trgm_ops, email gin_trgm_ops);
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop index ix_candidates_full_name_email;
        drop index ix_interview_experiences_company_position_sharing;
        drop index ix_discussions_title_content;
        drop index ix_vacancies_title_department_location;
        """);
}
