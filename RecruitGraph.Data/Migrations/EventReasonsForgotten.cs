using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>Anonymisation takes the words of events away, which name people; nothing else of an event changes.</summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000032_EventReasonsForgotten")]
internal sealed class EventReasonsForgotten : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create or replace function application_events_refuse_change() returns trigger language plpgsql as $$
        begin
            -- Transaction numbers mean nothing on another server; a restored log is numbered anew, and nothing else of it changes.
            if tg_op = 'UPDATE' and current_setting('recruitgraph.adopting_restored_events', true) = 'on' then
                if to_jsonb(new) - 'transaction_id' = to_jsonb(old) - 'transaction_id' then
                    return new;
                end if;
            end if;
            -- Words are the only place of an event where a person is named.
            if tg_op = 'UPDATE' and current_setting('recruitgraph.forgetting_event_reasons', true) = 'on' then
                if new.reason is null and to_jsonb(new) - 'reason' = to_jsonb(old) - 'reason' then
                    return new;
                end if;
            end if;
            raise exception 'application_events is append-only; % is refused', tg_op
                using errcode = 'restrict_violation';
        end
        $$;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create or replace function application_events_refuse_change() returns trigger language plpgsql as $$
        begin
            -- Transaction numbers mean nothing on another server; a restored log is numbered anew, and nothing else of it changes.
            if tg_op = 'UPDATE' and current_setting('recruitgraph.adopting_restored_events', true) = 'on' then
                if to_jsonb(new) - 'transaction_id' = to_jsonb(old) - 'transaction_id' then
                    return new;
                end if;
            end if;
            raise exception 'application_events is append-only; % is refused', tg_op
                using errcode = 'restrict_violation';
        end
        $$;
        """);
}
