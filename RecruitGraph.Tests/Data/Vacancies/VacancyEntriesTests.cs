using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Vacancies;

public sealed class VacancyEntriesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task DescribeBy_Should_ReplaceInOrder_And_TakeTitles()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddVacancyAsync();
        var (one, two, three) = (await AddAsync(database, "1"), await AddAsync(database, "2"), await AddAsync(database, "3"));
        var area = await database.AddAsync(DirectoryEntry.Create(DirectoryKind.ProfessionalArea, "Bank", null, null, Now));

        await DescribeAsync(database, one, two);
        await DescribeAsync(database, three, two, area, three);

        var stored = await database.ReadAsync(context => context.Vacancies.Include(v => v.Entries).ThenInclude(e => e.Entry).SingleAsync());
        stored.Entries.OrderBy(entry => entry.Position).Select(entry => entry.Entry.Title).ShouldBe(["3", "2", "Bank"]);
        (stored.Title, stored.Department, stored.Version).ShouldBe(("Developer", "Bank", 3));
    }

    [Theory]
    [InlineData(DirectoryKind.Skill, 50, true)]
    [InlineData(DirectoryKind.Skill, 51, false)]
    [InlineData(DirectoryKind.Grade, 1, true)]
    [InlineData(DirectoryKind.Grade, 2, false)]
    [InlineData(DirectoryKind.WorkAddress, 2, false)]
    [InlineData(DirectoryKind.ProfessionalArea, 2, false)]
    public async Task DescribeBy_Should_HoldTheLimitOfEachDirectory(DirectoryKind kind, int count, bool allowed)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddVacancyAsync();
        await using var context = database.CreateContext();
        var entries = Enumerable.Range(0, count).Select(i => DirectoryEntry.Create(kind, $"{i}", null, null, Now)).ToList();
        context.AddRange(entries);
        await context.SaveChangesAsync();
        var vacancy = await context.Vacancies.Include(v => v.Entries).SingleAsync();

        if (allowed)
        {
            vacancy.DescribeBy(entries, Now);
        }
        else
        {
            Should.Throw<OutOfRangeException>(() => vacancy.DescribeBy(entries, Now));
        }

        await context.SaveChangesAsync();
        (await database.ScalarAsync<long>("select count(*) from vacancy_directory_entries")).ShouldBe(allowed ? count : 0);
    }

    [Fact]
    public void DescribeBy_Should_RefuseQuestionTypes()
    {
        var vacancy = Vacancy.Create(new VacancyDetails("Developer", "IT", "Kazan"), VacancyStatus.Draft, 1, Now);

        Should.Throw<WrongDirectoryException>(() =>
            vacancy.DescribeBy([DirectoryEntry.Create(DirectoryKind.QuestionType, "Choice", null, null, Now)], Now));
    }

    [Fact]
    public async Task DescribeBy_Should_LetOneWin_When_TwoEdit()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddVacancyAsync();
        await AddAsync(database, "1");
        DirectoryEntry? first = null, second = null;

        await database.LetTwoEditAsync(
            async context =>
            {
                (first, second) = (second, await context.DirectoryEntries.SingleAsync());
                return await context.Vacancies.Include(vacancy => vacancy.Entries).SingleAsync();
            },
            vacancy => vacancy.DescribeBy([first!], Now),
            vacancy => vacancy.DescribeBy([], Now));

        (await database.ScalarAsync<long>("select count(*) from vacancy_directory_entries")).ShouldBe(1);
    }

    private static Task<DirectoryEntry> AddAsync(RecruitDatabase database, string title) =>
        database.AddAsync(DirectoryEntry.Create(DirectoryKind.Skill, title, null, null, Now));

    private static async Task DescribeAsync(RecruitDatabase database, params DirectoryEntry[] entries)
    {
        await using var context = database.CreateContext();
        context.AttachRange(entries.Distinct());
        var vacancy = await context.Vacancies.Include(v => v.Entries).SingleAsync();
        vacancy.DescribeBy(entries, Now);
        await context.SaveChangesAsync();
    }
}
