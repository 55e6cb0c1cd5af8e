using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>
/// What somebody was still writing when he was anonymised: his posts stay as they were then, and the audit does not learn from where he did
/// what ended afterwards. Who anonymises holds his row, so that both wait for that.
/// </summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000061_AnonymisedAuthors")]
internal sealed class AnonymisedAuthors : Migration
{
    private static readonly string[] Posts = ["discussions", "comments", "interview_experiences"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            create function refuse_anonymised_author() returns trigger language plpgsql as $$
            begin
                perform from users where id = new.author_id and anonymised_at is null for key share;
                if not found then
                    raise exception 'the author is anonymised, and what he posted stays as it is'
                        using errcode = 'integrity_constraint_violation', constraint = 'user_anonymised';
                end if;
                return null;
            end
            $$;
            """);
        foreach (var posts in Posts)
        {
            // Moderators go on hiding and showing; what was deleted before anonymisation loses its words to it.
            migrationBuilder.Sql(
                $"""
                create trigger {posts}_stay_when_anonymised after update on {posts}
                    for each row
                    when (new.hidden_at is not distinct from old.hidden_at and (old.deleted_at is null or new.deleted_at is null))
                    execute function refuse_anonymised_author();
                """);
        }

        migrationBuilder.Sql(
            """
            create function audit_entries_forget_address() returns trigger language plpgsql as $$
            begin
                perform from users where id = new.actor_id and anonymised_at is null for key share;
                if not found then
                    new.ip = null;
                end if;
                return new;
            end
            $$;

            create trigger audit_entries_forget_address before insert on audit_entries
                for each row when (new.actor_id is not null and new.ip is not null) execute function audit_entries_forget_address();
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop function refuse_anonymised_author() cascade;
        drop function audit_entries_forget_address() cascade;
        """);
}
