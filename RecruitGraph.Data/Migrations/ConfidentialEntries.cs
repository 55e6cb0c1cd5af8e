using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>Directory entries that confidential vacancies bring in. Those that there are have been public, and stay so.</summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000082_ConfidentialEntries")]
internal sealed class ConfidentialEntries : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table directory_entries add column is_confidential boolean not null default false;
        alter table directory_entries alter column is_confidential drop default;
        drop index ix_directory_entries_kind_normalized_title;
        drop index ix_directory_entries_parent_id_normalized_title;
        create unique index ix_directory_entries_kind_normalized_title on directory_entries (kind, normalized_title)
            where parent_id is null and not is_confidential;
        create unique index ix_directory_entries_parent_id_normalized_title on directory_entries (parent_id, normalized_title)
            where parent_id is not null and not is_confidential;
        """);

    /// <summary>Nobody could hide them then: vacancies keep their own texts, and are described by the other entries alone.</summary>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        delete from vacancy_directory_entries where entry_id in (select id from directory_entries where is_confidential);
        delete from directory_entries where is_confidential;
        drop index ix_directory_entries_kind_normalized_title;
        drop index ix_directory_entries_parent_id_normalized_title;
        create unique index ix_directory_entries_kind_normalized_title on directory_entries (kind, normalized_title)
            where parent_id is null;
        create unique index ix_directory_entries_parent_id_normalized_title on directory_entries (parent_id, normalized_title)
            where parent_id is not null;
        alter table directory_entries drop column is_confidential;
        """);
}
