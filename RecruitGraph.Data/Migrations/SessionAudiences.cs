using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>
/// Whose clients signed in. Of sessions that are there already it is not known: they count as the graph's, which is what is stricter.
/// </summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000053_SessionAudiences")]
internal sealed class SessionAudiences : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "alter table sessions add column audience character varying(20);");

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "alter table sessions drop column audience;");
}
