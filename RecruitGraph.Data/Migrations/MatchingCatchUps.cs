using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>What an analysis may have missed of vacancies that changed beside it is written down with it, and outlives its worker.</summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000078_MatchingCatchUps")]
internal sealed class MatchingCatchUps : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table resume_analyses add column catch_up_from bigint;
        create index ix_resume_analyses_catch_up_from on resume_analyses (catch_up_from) where catch_up_from is not null;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("alter table resume_analyses drop column catch_up_from;");
}
