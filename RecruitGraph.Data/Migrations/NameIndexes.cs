using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>Trigram indexes for users and directory entries, which are found by a part of their names.</summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000050_NameIndexes")]
internal sealed class NameIndexes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create index ix_users_user_name_display_name_email
            on users using gin (user_name gin_trgm_ops, display_name gin_trgm_ops, email gin_trgm_ops);
        create index ix_directory_entries_title on directory_entries using gin (title gin_trgm_ops);
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop index ix_directory_entries_title;
        drop index ix_users_user_name_display_name_email;
        """);
}
