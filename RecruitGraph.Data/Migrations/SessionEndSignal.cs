using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>Every server hears of a session that ends before its time, whoever ends it.</summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000021_SessionEndSignal")]
internal sealed class SessionEndSignal : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create function sessions_tell_end() returns trigger language plpgsql as $$
        begin
            perform pg_notify('ended_sessions', old.id::text);
            return null;
        end
        $$;

        create trigger sessions_tell_end
            after update of revoked_at on sessions
            for each row when (old.revoked_at is null and new.revoked_at is not null) execute function sessions_tell_end();

        create trigger sessions_tell_deletion
            after delete on sessions
            for each row when (old.revoked_at is null) execute function sessions_tell_end();
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop trigger sessions_tell_deletion on sessions;
        drop trigger sessions_tell_end on sessions;
        drop function sessions_tell_end();
        """);
}
