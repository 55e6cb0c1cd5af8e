using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>Uploaded résumés that nobody has claimed yet.</summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000010_ResumeFileClaims")]
internal sealed class ResumeFileClaims : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table resume_files
            add column claim_token_hash bytea,
            add column claim_until timestamp with time zone,
            drop constraint ck_resume_files_belongs,
            add constraint ck_resume_files_belongs check ((num_nonnulls(owner_id, candidate_id) = 0) = (claim_until is not null)),
            add constraint ck_resume_files_claim check ((claim_token_hash is null) = (claim_until is null));
        create index ix_resume_files_claim_until on resume_files (claim_until) where claim_until is not null;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        delete from resume_files where claim_until is not null;
        drop index ix_resume_files_claim_until;
        alter table resume_files
            drop constraint ck_resume_files_claim,
            drop constraint ck_resume_files_belongs,
            drop column claim_until,
            drop column claim_token_hash,
            add constraint ck_resume_files_belongs check (num_nonnulls(owner_id, candidate_id) > 0);
        """);
}
