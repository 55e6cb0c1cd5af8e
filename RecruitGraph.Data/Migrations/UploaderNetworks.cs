using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>From where uploaded résumés come that nobody has claimed yet.</summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000041_UploaderNetworks")]
internal sealed class UploaderNetworks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table resume_files
            add column uploaded_from character varying(45),
            add constraint ck_resume_files_uploaded_from check (uploaded_from is null or claim_until is not null);
        create index ix_resume_files_uploaded_from on resume_files (uploaded_from) where uploaded_from is not null;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        "alter table resume_files drop constraint ck_resume_files_uploaded_from, drop column uploaded_from;");
}
