using System.Text;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.Experiences;
using RecruitGraph.Data.Users;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data;

/// <summary>What is found by a part of its texts is found by an index, also where the first of an order are wanted.</summary>
public sealed class TextIndexTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Searches_Should_UseTheirIndexes_When_TheFirstOfAnOrderAreWanted()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var owner = await database.AddUserAsync();
        await database.ExecuteAsync(Filling(owner.Id));

        // New rows wait in a list before the index takes them in; vacuum, which otherwise comes by itself, empties it.
        foreach (var table in (string[])["vacancies", "discussions", "interview_experiences", "candidates", "users", "directory_entries"])
        {
            await database.ExecuteAsync($"vacuum analyze {table}");
        }

        await using var context = database.CreateContext();

        foreach (var (title, department, location) in ((string?, string?, string?)[])[("разработ", null, null), (null, "研发中心", null), (null, null, "Kazan"), ("разработ", null, "Kazan")])
        {
            var named = context.FindNamed(title, department, location);
            (await ExplainAsync(context.Vacancies.Where(v => named.Contains(v.Id)).OrderByDescending(v => v.Id).Take(21)))
                .ShouldContain("ix_vacancies_title_department_location");
        }

        var discussions = context.FindDiscussions("собеседов");
        (await ExplainAsync(context.Discussions.Where(d => discussions.Contains(d.Id)).OrderByDescending(d => d.Id).Take(21)))
            .ShouldContain("ix_discussions_title_content");
        var experiences = context.FindExperiences("后端工程师");
        (await ExplainAsync(context.InterviewExperiences.Where(e => experiences.Contains(e.Id)).OrderByDescending(e => e.Id).Take(21)))
            .ShouldContain("ix_interview_experiences_company_position_sharing");
        foreach (var (text, index) in ((string, string)[])[("Иванова", "ix_candidates_full_name_email"), ("+7 912 345", "ix_candidates_normalized_phone_number")])
        {
            var candidates = context.FindCandidates(text);
            (await ExplainAsync(context.Candidates.Where(c => candidates.Contains(c.Id)).OrderByDescending(c => c.Id).Take(21)))
                .ShouldContain(index);
        }

        foreach (var alsoByEmail in (bool[])[false, true])
        {
            var users = context.FindUsers("Иванова", alsoByEmail);
            (await ExplainAsync(context.Users.Where(u => users.Contains(u.Id)).OrderBy(u => u.Id).Take(21)))
                .ShouldContain("ix_users_user_name_display_name_email");
        }

        var entries = context.FindDirectoryEntries("разработ");
        (await ExplainAsync(context.DirectoryEntries.Where(e => entries.Contains(e.Id)).OrderBy(e => e.Kind).ThenBy(e => e.Number).Take(21)))
            .ShouldContain("ix_directory_entries_title");
    }

    private static string Filling(long ownerId) =>
        $"""
        insert into vacancies (title, department, location, status, owner_id, created_at, updated_at, version, is_confidential, requires_test)
        select md5('t' || n), md5('d' || n), md5('l' || n), 1, {ownerId}, now(), now(), 1, false, false from generate_series(1, 3000) as n;
        insert into discussions (author_id, title, content, created_at, updated_at, version)
        select {ownerId}, md5('t' || n), repeat(md5('c' || n) || ' ', 20), now(), now(), 1 from generate_series(1, 3000) as n;
        insert into interview_experiences (author_id, company, position, interview_date, questions, sharing, result, difficulty, evaluation,
            created_at, updated_at, version)
        select {ownerId}, md5('c' || n), md5('p' || n), now(), array[]::text[], repeat(md5('s' || n) || ' ', 20), 0, 0, 3, now(), now(), 1
        from generate_series(1, 3000) as n;
        insert into candidates (full_name, email, created_at, version)
        select md5('f' || n), md5('e' || n) || '@example.com', now(), 1 from generate_series(1, 3000) as n;
        insert into users (user_name, normalized_user_name, email, normalized_email, password_hash, role, display_name, created_at, version, failed_sign_ins)
        select md5('u' || n), upper(md5('u' || n)), md5('m' || n) || '@example.com', upper(md5('m' || n)) || '@EXAMPLE.COM', 'x', 1, md5('d' || n), now(), 1, 0
        from generate_series(1, 3000) as n;
        insert into directory_entries (kind, title, normalized_title, is_confidential, created_at, version)
        select 1, md5('t' || n), upper(md5('t' || n)), false, now(), 1 from generate_series(1, 3000) as n;
        """;

    private static async Task<string> ExplainAsync(IQueryable<object> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = "explain " + command.CommandText;
        if (command.Connection!.State != System.Data.ConnectionState.Open)
        {
            await command.Connection.OpenAsync();
        }

        await using var reader = await command.ExecuteReaderAsync();
        var plan = new StringBuilder();
        while (await reader.ReadAsync())
        {
            plan.AppendLine(reader.GetString(0));
        }

        return plan.ToString();
    }
}
