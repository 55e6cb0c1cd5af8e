using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>No application is open while its vacancy is deleted. The lock makes deleting wait for those who apply, and them for it.</summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000043_OpenApplications")]
internal sealed class OpenApplications : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create function applications_need_vacancy() returns trigger language plpgsql as $$
        begin
            perform from vacancies where id = new.vacancy_id and deleted_at is null for key share;
            if not found then
                raise exception 'application % is open but its vacancy is deleted', new.id
                    using errcode = 'integrity_constraint_violation', constraint = 'applications_need_vacancy';
            end if;
            return null;
        end
        $$;

        create constraint trigger applications_need_vacancy
            after insert or update of status on applications
            for each row when (new.status = 0) execute function applications_need_vacancy();
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop trigger applications_need_vacancy on applications;
        drop function applications_need_vacancy();
        """);
}
