using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>Which sessions keep clients signed in that cannot exchange their tokens.</summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000051_KeptSignIns")]
internal sealed class KeptSignIns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table sessions add column keeps_signed_in boolean not null default false;
        alter table sessions alter column keeps_signed_in drop default;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "alter table sessions drop column keeps_signed_in;");
}
