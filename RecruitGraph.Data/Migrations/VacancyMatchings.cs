using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>
/// Whether the matches of vacancies are those of what they want now: triggers count each change of it, whoever makes it, and put the
/// vacancy into a queue.
/// </summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000070_VacancyMatchings")]
internal sealed class VacancyMatchings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(CreateTable);
        migrationBuilder.Sql(FollowVacancies);
        migrationBuilder.Sql(FollowSkills);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop trigger directory_entries_change_matchings on directory_entries;
        drop trigger vacancy_directory_entries_removed_change_matchings on vacancy_directory_entries;
        drop trigger vacancy_directory_entries_added_change_matchings on vacancy_directory_entries;
        drop trigger vacancies_change_matchings on vacancies;
        drop trigger vacancies_begin_matchings on vacancies;
        drop function directory_entries_change_matchings();
        drop function vacancy_directory_entries_change_matchings();
        drop function vacancies_change_matchings();
        drop function vacancies_begin_matchings();
        drop function change_matchings(bigint[]);
        alter table vacancy_matches drop constraint ck_vacancy_matches_revision, drop column revision;
        drop table vacancy_matchings;
        """);

    private const string CreateTable =
        """
        create table vacancy_matchings (
            vacancy_id bigint not null,
            revision integer not null,
            changed_in bigint not null,
            queued_at timestamp with time zone,
            after_file_id bigint not null,
            lease_until timestamp with time zone,
            constraint pk_vacancy_matchings primary key (vacancy_id),
            constraint ck_vacancy_matchings_lease check (lease_until is null or queued_at is not null),
            constraint ck_vacancy_matchings_revision check (revision > 0),
            constraint fk_vacancy_matchings_vacancies_vacancy_id
                foreign key (vacancy_id) references vacancies (id) on delete cascade
        );
        create index ix_vacancy_matchings_queued_at_vacancy_id on vacancy_matchings (queued_at, vacancy_id) where queued_at is not null;

        -- Nobody knows what the matches there are were made of: the vacancies begin with the second revision, and all are matched again.
        insert into vacancy_matchings (vacancy_id, revision, changed_in, queued_at, after_file_id)
        select id, 2, pg_current_xact_id()::text::bigint, now(), 0 from vacancies;
        alter table vacancy_matches
            add column revision integer not null default 1,
            add constraint ck_vacancy_matches_revision check (revision > 0);
        """;

    private const string FollowVacancies =
        """
        create function change_matchings(ids bigint[]) returns void language sql as $$
            with changed as materialized (
                select vacancy_id from vacancy_matchings where vacancy_id = any(ids) order by vacancy_id for no key update)
            update vacancy_matchings as matching
            set revision = matching.revision + 1, changed_in = pg_current_xact_id()::text::bigint,
                queued_at = clock_timestamp(), after_file_id = 0, lease_until = null
            from changed where matching.vacancy_id = changed.vacancy_id;
        $$;

        create function vacancies_begin_matchings() returns trigger language plpgsql as $$
        begin
            insert into vacancy_matchings (vacancy_id, revision, changed_in, queued_at, after_file_id)
            select id, 1, pg_current_xact_id()::text::bigint,
                case when status = 1 and not is_confidential and deleted_at is null then clock_timestamp() end, 0
            from added;
            return null;
        end
        $$;

        create trigger vacancies_begin_matchings
            after insert on vacancies referencing new table as added for each statement execute function vacancies_begin_matchings();

        create function vacancies_change_matchings() returns trigger language plpgsql as $$
        begin
            perform change_matchings(array[new.id]);
            return null;
        end
        $$;

        create trigger vacancies_change_matchings
            after update of title, description, requirements, status, is_confidential, deleted_at on vacancies
            for each row when (
                (old.title, old.description, old.requirements, old.status, old.is_confidential, old.deleted_at)
                is distinct from
                (new.title, new.description, new.requirements, new.status, new.is_confidential, new.deleted_at))
            execute function vacancies_change_matchings();
        """;

    // Only skills and technologies are matched.
    private const string FollowSkills =
        """
        create function vacancy_directory_entries_change_matchings() returns trigger language plpgsql as $$
        begin
            perform change_matchings(array(
                select distinct changed.vacancy_id from changed
                join directory_entries as entry on entry.id = changed.entry_id and entry.kind in (4, 6)));
            return null;
        end
        $$;

        create trigger vacancy_directory_entries_added_change_matchings
            after insert on vacancy_directory_entries referencing new table as changed
            for each statement execute function vacancy_directory_entries_change_matchings();

        create trigger vacancy_directory_entries_removed_change_matchings
            after delete on vacancy_directory_entries referencing old table as changed
            for each statement execute function vacancy_directory_entries_change_matchings();

        create function directory_entries_change_matchings() returns trigger language plpgsql as $$
        begin
            perform change_matchings(array(select vacancy_id from vacancy_directory_entries where entry_id = new.id));
            return null;
        end
        $$;

        create trigger directory_entries_change_matchings
            after update of title on directory_entries
            for each row when (new.kind in (4, 6) and old.title <> new.title)
            execute function directory_entries_change_matchings();
        """;
}
