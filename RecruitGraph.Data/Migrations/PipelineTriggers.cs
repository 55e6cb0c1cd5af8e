using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>What a model cannot say: names unique across two columns, an append-only log, and no change without its event.</summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000002_PipelineTriggers")]
internal sealed class PipelineTriggers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        KeepSignInNames(migrationBuilder);
        KeepEventsForEver(migrationBuilder);
        DemandEventForEveryChange(migrationBuilder);
        WakeReaders(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop trigger application_events_wake_readers on application_events;
        drop trigger applications_demand_event on applications;
        drop trigger application_events_refuse_truncate on application_events;
        drop trigger application_events_refuse_change on application_events;
        drop trigger users_keep_sign_in_names on users;
        drop function application_events_wake_readers();
        drop function applications_demand_event();
        drop function application_events_refuse_change();
        drop function users_keep_sign_in_names();
        """);

    private static void KeepSignInNames(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create function users_keep_sign_in_names() returns trigger language plpgsql as $$
        begin
            if tg_op = 'UPDATE' then
                delete from sign_in_names
                where user_id = new.id
                  and name <> new.normalized_user_name
                  and name is distinct from new.normalized_email;
            end if;
            insert into sign_in_names (name, user_id)
            select wanted.name, new.id
            from (select new.normalized_user_name as name union select new.normalized_email) as wanted
            where wanted.name is not null
              and not exists (
                select from sign_in_names as kept where kept.name = wanted.name and kept.user_id = new.id);
            return null;
        end
        $$;

        create trigger users_keep_sign_in_names
            after insert or update of normalized_user_name, normalized_email on users
            for each row execute function users_keep_sign_in_names();
        """);

    private static void KeepEventsForEver(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create function application_events_refuse_change() returns trigger language plpgsql as $$
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

        create trigger application_events_refuse_change
            before update or delete on application_events
            for each row execute function application_events_refuse_change();

        create trigger application_events_refuse_truncate
            before truncate on application_events
            for each statement execute function application_events_refuse_change();
        """);

    private static void DemandEventForEveryChange(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create function applications_demand_event() returns trigger language plpgsql as $$
        begin
            if not exists (
                select from application_events as happened
                where happened.application_id = new.id
                  and happened.version = new.version
                  and happened.to_stage_id = new.stage_id
                  and happened.status = new.status)
            then
                raise exception 'application % changed to version % without its event', new.id, new.version
                    using errcode = 'integrity_constraint_violation', constraint = 'applications_demand_event';
            end if;
            return null;
        end
        $$;

        create constraint trigger applications_demand_event
            after insert or update of stage_id, status, version on applications
            deferrable initially deferred
            for each row execute function applications_demand_event();
        """);

    private static void WakeReaders(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create function application_events_wake_readers() returns trigger language plpgsql as $$
        begin
            perform pg_notify('application_events', '');
            return null;
        end
        $$;

        create trigger application_events_wake_readers
            after insert on application_events
            for each statement execute function application_events_wake_readers();
        """);
}
