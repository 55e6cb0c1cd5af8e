using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RecruitGraph.Data.Migrations;

/// <summary>Names that look the same are the same: full-width letters, other compositions, characters that show nothing.</summary>
[DbContext(typeof(RecruitContext))]
[Migration("20261121000060_SignInNameForms")]
internal sealed class SignInNameForms : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(CreateForm);
        migrationBuilder.Sql(Keep("sign_in_name_form(new.normalized_user_name)", "sign_in_name_form(new.normalized_email)"));

        // Of two users who have had the same name in two forms the elder keeps it.
        migrationBuilder.Sql(
            """
            delete from sign_in_names where name <> sign_in_name_form(name);
            insert into sign_in_names (name, user_id)
            select sign_in_name_form(named.name), named.id
            from (
                select id, normalized_user_name as name from users where anonymised_at is null
                union all
                select id, normalized_email from users where anonymised_at is null
            ) as named
            where named.name is not null
            order by named.id
            on conflict do nothing;
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Keep("new.normalized_user_name", "new.normalized_email"));
        migrationBuilder.Sql(
            """
            delete from sign_in_names;
            insert into sign_in_names (name, user_id)
            select normalized_user_name, id from users where anonymised_at is null
            union
            select normalized_email, id from users where anonymised_at is null and normalized_email is not null;
            drop function sign_in_name_form(text);
            """);
    }

    // "C" makes upper case the same everywhere; "default" is the column's own, so that its index answers. A few letters grow in this
    // form, hence the end.
    private const string CreateForm =
        """
        create function sign_in_name_form(name text) returns text language sql immutable strict parallel safe as $$
            select left(
                regexp_replace(
                    upper(normalize(name, nfkc) collate "C"),
                    '[\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2060-\u206F\uFE00-\uFE0F\uFEFF\U000E0000-\U000E0FFF]',
                    '',
                    'g'),
                254) collate "default"
        $$;
        """;

    private static string Keep(string userName, string email) =>
        $"""
        create or replace function users_keep_sign_in_names() returns trigger language plpgsql as $$
        begin
            if tg_op = 'UPDATE' then
                delete from sign_in_names
                where user_id = new.id and name <> {userName} and name is distinct from {email};
            end if;
            insert into sign_in_names (name, user_id)
            select wanted.name, new.id
            from (select {userName} as name union select {email}) as wanted
            where wanted.name is not null
              and not exists (
                select from sign_in_names as kept where kept.name = wanted.name and kept.user_id = new.id);
            return null;
        end
        $$;
        """;
}
