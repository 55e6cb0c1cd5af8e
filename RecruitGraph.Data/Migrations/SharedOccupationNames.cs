using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>Occupations may have one name: clients of the directory make a second one of a name, and were never refused.</summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000054_SharedOccupationNames")]
internal sealed class SharedOccupationNames : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "alter table occupations drop column normalized_name;");

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table occupations add column normalized_name character varying(255);
        update occupations set normalized_name = upper(regexp_replace(trim(name), '\s+', ' ', 'g'));
        alter table occupations alter column normalized_name set not null;
        create unique index ix_occupations_normalized_name on occupations (normalized_name);
        """);
}
