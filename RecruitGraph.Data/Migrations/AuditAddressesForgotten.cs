using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>Anonymisation takes the addresses of audited deeds away, which lead to people; nothing else of an entry changes.</summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000033_AuditAddressesForgotten")]
internal sealed class AuditAddressesForgotten : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create or replace function audit_entries_refuse_change() returns trigger language plpgsql as $$
        begin
            -- Details are ids and codes: the address is the only place of an entry that leads to a person who is nobody any more.
            if tg_op = 'UPDATE' and current_setting('recruitgraph.forgetting_audit_addresses', true) = 'on' then
                if new.ip is null and to_jsonb(new) - 'ip' = to_jsonb(old) - 'ip' then
                    return new;
                end if;
            end if;
            raise exception 'audit_entries is append-only; % is refused', tg_op
                using errcode = 'restrict_violation';
        end
        $$;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create or replace function audit_entries_refuse_change() returns trigger language plpgsql as $$
        begin
            raise exception 'audit_entries is append-only; % is refused', tg_op
                using errcode = 'restrict_violation';
        end
        $$;
        """);
}
