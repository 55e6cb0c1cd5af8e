namespace RecruitGraph.Data.Demo;

/// <summary>
/// Takes off what is checked row by row while many rows are written, and puts it back, which checks all rows at once.
/// Inside one transaction: if anything does not hold, nothing was loaded.
/// </summary>
internal static class SuspendedConstraints
{
    /// <summary>Takes the foreign keys and the event check off the tables that get most rows.</summary>
    public const string Suspend =
        """
        create temporary table suspended_constraints on commit drop as
        select conrelid::regclass::text as of_table, conname::text as name, pg_get_constraintdef(oid) as definition
        from pg_constraint
        where contype = 'f' and conrelid in (
            'candidates'::regclass, 'candidate_directory_entries'::regclass, 'vacancies'::regclass, 'stages'::regclass,
            'applications'::regclass, 'application_answers'::regclass, 'application_events'::regclass);

        do $$
        declare suspended record;
        begin
            for suspended in select * from suspended_constraints loop
                execute format('alter table %s drop constraint %I', suspended.of_table, suspended.name);
            end loop;
        end
        $$;

        alter table applications disable trigger applications_demand_event;
        alter table applications disable trigger applications_refuse_anonymised_candidate;
        alter table application_events disable trigger application_events_refuse_anonymised_applicant;
        """;

    /// <summary>Puts everything back, and fails where a row does not satisfy it.</summary>
    public const string Restore =
        """
        do $$
        declare suspended record;
        begin
            for suspended in select * from suspended_constraints loop
                execute format('alter table %s add constraint %I %s', suspended.of_table, suspended.name, suspended.definition);
            end loop;

            if exists (
                select from applications as application
                left join application_events as happened
                    on happened.application_id = application.id
                    and happened.version = application.version
                    and happened.to_stage_id = application.stage_id
                    and happened.status = application.status
                where happened.sequence is null)
            then
                raise exception 'an application was loaded without its event' using errcode = 'integrity_constraint_violation';
            end if;
        end
        $$;

        alter table applications enable trigger applications_demand_event;
        alter table applications enable trigger applications_refuse_anonymised_candidate;
        alter table application_events enable trigger application_events_refuse_anonymised_applicant;
        """;
}
