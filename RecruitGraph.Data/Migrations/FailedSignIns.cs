using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>Sign-ins that failed stand in the sign-in log as well, also those of nobody who is known.</summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000031_FailedSignIns")]
internal sealed class FailedSignIns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table sign_in_log_entries
            alter column user_id drop not null,
            add column outcome smallint not null default 0,
            add constraint ck_sign_in_log_entries_outcome check (outcome in (0, 1, 2, 3, 4, 5)),
            add constraint ck_sign_in_log_entries_failure check (operation = 0 or outcome = 0),
            add constraint ck_sign_in_log_entries_user check ((user_id is null) = (outcome = 5));
        alter table sign_in_log_entries alter column outcome drop default;
        create index ix_sign_in_log_entries_failures on sign_in_log_entries (user_id, id) where outcome <> 0;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        delete from sign_in_log_entries where outcome <> 0;
        drop index ix_sign_in_log_entries_failures;
        alter table sign_in_log_entries
            drop constraint ck_sign_in_log_entries_user,
            drop constraint ck_sign_in_log_entries_failure,
            drop column outcome,
            alter column user_id set not null;
        """);
}
