using System.Text;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Vacancies;

public sealed class VacancySearchTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Theory]
    [InlineData("softwarE", "Software Engineer")]
    [InlineData("engineer SOFT", "Software Engineer")]
    [InlineData("РАЗРАБОТ", "Разработчик")]
    [InlineData("вкусный кофе", "Разработчик")]
    [InlineData("软件工程", "软件工程师")]
    [InlineData("工程", "软件工程师")]
    [InlineData("100%", "软件工程师")]
    [InlineData("100_", null)]
    [InlineData("software кофе", null)]
    [InlineData("kazan", "Software Engineer,Разработчик,软件工程师")]
    [InlineData("  ", "Software Engineer,Разработчик,软件工程师")]
    public async Task Mentioning_Should_FindEveryWordInAnyTextAndScript(string text, string? expected)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var owner = await database.AddUserAsync();
        await AddAsync(database, owner.Id, new VacancyDetails("Software Engineer", "IT", "Kazan", null, "C#"));
        await AddAsync(database, owner.Id, new VacancyDetails("Разработчик", "IT", "Kazan", "Вкусный\nкофе"));
        await AddAsync(database, owner.Id, new VacancyDetails("软件工程师", "IT", "Kazan", null, "100% remote"));

        var found = await database.ReadAsync(context => context.Vacancies.Mentioning(text).OrderBy(v => v.Id).Select(v => v.Title).ToListAsync());

        string.Join(',', found).ShouldBe(expected ?? "");
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public async Task Mentioning_Should_HoldTheNumberOfWords(int words, bool allowed)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var text = string.Join(' ', Enumerable.Range(0, words));
        var search = () => database.ReadAsync(context => context.Vacancies.Mentioning(text).CountAsync());

        if (allowed)
        {
            (await search()).ShouldBe(0);
        }
        else
        {
            await Should.ThrowAsync<OutOfRangeException>(search);
        }
    }

    [Theory]
    [InlineData("enginee")]
    [InlineData("разработ")]
    [InlineData("软件工程")]
    [InlineData("工程师")]
    public async Task Mentioning_Should_UseTheIndex_When_AWordHasThreeLetters(string word)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await FillAsync(database);
        await using var context = database.CreateContext();

        var plan = await ExplainAsync(context.Vacancies.Mentioning(word));

        plan.ShouldContain("ix_vacancies_search_text");
    }

    [Theory]
    [InlineData("разработчик")]
    [InlineData("软件工程师")]
    public async Task Database_Should_KnowTheLettersOfEveryScript(string word)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);

        (await database.ScalarAsync<int>($"select cardinality(show_trgm('{word}'))")).ShouldBe(word.Length + 1);
    }

    [Fact]
    public async Task Vacancies_Should_NotCarryTheSearchText_When_NobodyAsksForIt()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await using var context = database.CreateContext();

        context.Vacancies.ToQueryString().ShouldNotContain("search_text");
        context.Vacancies.Mentioning("word").ToQueryString().Split("FROM")[0].ShouldNotContain("search_text");
    }

    [Fact]
    public async Task SearchText_Should_FollowEveryChange()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var owner = await database.AddUserAsync();
        await AddAsync(database, owner.Id, new VacancyDetails("Developer", "IT", "Kazan"));

        await database.ChangeAsync(
            context => context.Vacancies.SingleAsync(),
            vacancy => vacancy.Edit(vacancy.ToDetails() with { Requirements = "Скала" }, vacancy.Status, Now));

        (await database.ReadAsync(context => context.Vacancies.Mentioning("СКАЛА developer").CountAsync())).ShouldBe(1);
    }

    private static Task<Vacancy> AddAsync(RecruitDatabase database, long ownerId, VacancyDetails details) =>
        database.AddAsync(Vacancy.Create(details, VacancyStatus.Published, ownerId, Now));

    private static async Task FillAsync(RecruitDatabase database)
    {
        var owner = await database.AddUserAsync();
        await database.ExecuteAsync(
            $"""
            insert into vacancies (title, department, location, description, status, owner_id, created_at, updated_at, version,
                is_confidential, requires_test)
            select 'Title ' || n, 'Department', 'Kazan', repeat(md5(n::text) || ' ', 40), 1, {owner.Id}, now(), now(), 1, false, false
            from generate_series(1, 3000) as n;
            insert into vacancies (title, department, location, status, owner_id, created_at, updated_at, version,
                is_confidential, requires_test)
            select title, 'IT', 'Kazan', 1, {owner.Id}, now(), now(), 1, false, false
            from unnest(array['Engineer', 'Разработчик', '软件工程师']) as title;
            """);

        // New rows wait in a list before the index takes them in; vacuum, which otherwise comes by itself, empties it.
        await database.ExecuteAsync("vacuum analyze vacancies");
    }

    private static async Task<string> ExplainAsync(IQueryable<Vacancy> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = "explain " + command.CommandText;
        await command.Connection!.OpenAsync();
        await using var reader = await command.ExecuteReaderAsync();
        var plan = new StringBuilder();
        while (await reader.ReadAsync())
        {
            plan.AppendLine(reader.GetString(0));
        }

        return plan.ToString();
    }
}
