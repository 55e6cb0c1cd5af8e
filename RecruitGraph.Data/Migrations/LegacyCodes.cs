using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>The legacy recruitment API knows stages by 0 to 4, of which 4 is the last one.</summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000065_LegacyCodes")]
internal sealed class LegacyCodes : Migration
{
    private static readonly string[] Tables = ["stages", "stage_template_stages"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.Sql(
                $"""
                update {table} set legacy_code = case when type = 4 then 4 else least(greatest(legacy_code, 0), 3) end
                where legacy_code <> case when type = 4 then 4 else least(greatest(legacy_code, 0), 3) end;
                alter table {table} add constraint ck_{table}_legacy_code
                    check (case when type = 4 then legacy_code = 4 else legacy_code between 0 and 3 end);
                """);
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.Sql($"alter table {table} drop constraint ck_{table}_legacy_code;");
        }
    }
}
