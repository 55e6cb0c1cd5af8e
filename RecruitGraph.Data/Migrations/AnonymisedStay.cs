using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>
/// Nothing is added to somebody who is anonymised. Who anonymises holds his row: a foreign key waits for that, and the triggers,
/// which come after it, see what is true then.
/// </summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000052_AnonymisedStay")]
internal sealed class AnonymisedStay : Migration
{
    private static readonly (string Table, string Column)[] OfUsers =
    [
        ("profiles", "user_id"), ("educations", "user_id"), ("work_experiences", "user_id"), ("family_members", "user_id"),
        ("resumes", "user_id"), ("resume_files", "owner_id"), ("email_confirmations", "user_id"), ("outgoing_mails", "user_id"),
        ("favorites", "user_id"), ("interview_records", "user_id"), ("group_members", "user_id"), ("blocked_users", "user_id"),
        ("candidates", "user_id"), ("discussions", "author_id"), ("comments", "author_id"), ("interview_experiences", "author_id")
    ];

    private static readonly string[] OfCandidates = ["applications", "candidate_tags", "candidate_directory_entries", "resume_files"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var column in OfUsers.Select(owned => owned.Column).Distinct())
        {
            migrationBuilder.Sql(Refusing(
                $"user_by_{column}", "user_anonymised", $"join users as person on person.id = added.{column}"));
        }

        migrationBuilder.Sql(Refusing(
            "candidate", "candidate_anonymised", "join candidates as person on person.id = added.candidate_id"));
        migrationBuilder.Sql(Refusing(
            "applicant",
            "candidate_anonymised",
            "join applications as application on application.id = added.application_id join candidates as person on person.id = application.candidate_id"));
        foreach (var (table, column) in OfUsers)
        {
            migrationBuilder.Sql(Trigger(table, $"user_by_{column}"));
        }

        foreach (var table in OfCandidates)
        {
            migrationBuilder.Sql(Trigger(table, "candidate"));
        }

        migrationBuilder.Sql(Trigger("application_events", "applicant"));

        // These two add nothing that points to the candidate, so that they wait for themselves.
        migrationBuilder.Sql(
            """
            create function refuse_anonymised() returns trigger language plpgsql as $$
            begin
                perform from applications as application join candidates as person on person.id = application.candidate_id
                where application.id = (to_jsonb(new) ->> tg_argv[0])::bigint and person.anonymised_at is null
                for key share of person;
                if not found then
                    raise exception 'the candidate is anonymised'
                        using errcode = 'integrity_constraint_violation', constraint = 'candidate_anonymised';
                end if;
                return null;
            end
            $$;

            create trigger applications_stay_ended after update of status on applications
                for each row when (new.status = 0 and old.status <> 0) execute function refuse_anonymised('id');
            create trigger application_notes_refuse_anonymised after insert on application_notes
                for each row execute function refuse_anonymised('application_id');
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("drop function refuse_anonymised() cascade;");
        foreach (var subject in OfUsers.Select(owned => $"user_by_{owned.Column}").Distinct().Concat(["candidate", "applicant"]))
        {
            migrationBuilder.Sql($"drop function refuse_anonymised_{subject}() cascade;");
        }
    }

    private static string Refusing(string subject, string rule, string person) =>
        $"""
        create function refuse_anonymised_{subject}() returns trigger language plpgsql as $$
        begin
            if exists (select from added {person} where person.anonymised_at is not null) then
                raise exception 'somebody is anonymised, and % would tell of him', tg_table_name
                    using errcode = 'integrity_constraint_violation', constraint = '{rule}';
            end if;
            return null;
        end
        $$;
        """;

    private static string Trigger(string table, string subject) =>
        $"""
        create trigger {table}_refuse_anonymised_{subject} after insert on {table}
            referencing new table as added for each statement execute function refuse_anonymised_{subject}();
        """;
}
