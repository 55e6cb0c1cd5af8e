using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Directories;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Directories;

public sealed class DirectoryEntryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Theory]
    [InlineData(DirectoryKind.Skill, 200, true)]
    [InlineData(DirectoryKind.Skill, 201, false)]
    [InlineData(DirectoryKind.WorkAddress, 64, true)]
    [InlineData(DirectoryKind.WorkAddress, 65, false)]
    [InlineData(DirectoryKind.ProfessionalArea, 65, false)]
    [InlineData(DirectoryKind.Grade, 0, false)]
    public void Create_Should_HoldTheLengthOfTitles(DirectoryKind kind, int length, bool allowed)
    {
        var title = new string('a', length);
        if (allowed)
        {
            DirectoryEntry.Create(kind, title, null, null, Now).Title.ShouldBe(title);
        }
        else
        {
            Should.Throw<OutOfRangeException>(() => DirectoryEntry.Create(kind, title, null, null, Now));
        }
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(999, true)]
    [InlineData(1000, false)]
    public void Create_Should_LeaveHigherNumbersToTheDatabase(int number, bool allowed)
    {
        var create = () => DirectoryEntry.Create(DirectoryKind.Skill, "C#", null, null, Now, number);
        if (allowed)
        {
            create().Number.ShouldBe(number);
        }
        else
        {
            Should.Throw<OutOfRangeException>(create);
        }
    }

    [Fact]
    public void Create_Should_DemandAnAreaOfExactlySpecializations()
    {
        var area = DirectoryEntry.Create(DirectoryKind.ProfessionalArea, "IT", null, null, Now);
        var skill = DirectoryEntry.Create(DirectoryKind.Skill, "C#", null, null, Now);

        DirectoryEntry.Create(DirectoryKind.Specialization, "Developer", null, area, Now).Parent.ShouldBe(area);
        Should.Throw<WrongDirectoryException>(() => DirectoryEntry.Create(DirectoryKind.Specialization, "Developer", null, null, Now))
            .Actual.ShouldBeNull();
        Should.Throw<WrongDirectoryException>(() => DirectoryEntry.Create(DirectoryKind.Specialization, "Developer", null, skill, Now))
            .Actual.ShouldBe(DirectoryKind.Skill);
        Should.Throw<WrongDirectoryException>(() => DirectoryEntry.Create(DirectoryKind.Skill, "Java", null, area, Now));
    }

    [Fact]
    public async Task Titles_Should_BeUniqueInTheirDirectoryAndArea_WithoutRegardToCase()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddAsync(DirectoryEntry.Create(DirectoryKind.Skill, "Разработка", null, null, Now, 30));
        var area = await database.AddAsync(DirectoryEntry.Create(DirectoryKind.ProfessionalArea, "IT", null, null, Now));
        var other = await database.AddAsync(DirectoryEntry.Create(DirectoryKind.ProfessionalArea, "Bank", null, null, Now));
        await AddBelowAsync(database, area);

        await Should.ThrowAsync<DirectoryEntryExistsException>(() =>
            database.AddAsync(DirectoryEntry.Create(DirectoryKind.Skill, " РАЗРАБОТКА", null, null, Now)));
        await Should.ThrowAsync<DirectoryEntryExistsException>(() =>
            database.AddAsync(DirectoryEntry.Create(DirectoryKind.Skill, "Java", null, null, Now, 30)));
        await Should.ThrowAsync<DirectoryEntryExistsException>(() => AddBelowAsync(database, area));

        await AddBelowAsync(database, other);
        await database.AddAsync(DirectoryEntry.Create(DirectoryKind.Technology, "Разработка", null, null, Now, 30));

        static DirectoryEntry Below(DirectoryEntry area) => DirectoryEntry.Create(DirectoryKind.Specialization, "Developer", null, area, Now);

        static async Task AddBelowAsync(RecruitDatabase database, DirectoryEntry area)
        {
            await using var context = database.CreateContext();
            context.Attach(area);
            context.Add(Below(area));
            await context.SaveChangesAsync();
        }
    }

    [Fact]
    public async Task Numbers_Should_BeGivenByTheDatabase_When_NoneIsGiven()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);

        (await database.AddAsync(DirectoryEntry.Create(DirectoryKind.Skill, "C#", null, null, Now))).Number.ShouldBe(1000);
        (await database.AddAsync(DirectoryEntry.Create(DirectoryKind.Grade, "Junior", null, null, Now))).Number.ShouldBe(1001);
    }

    [Fact]
    public async Task Rename_Should_TakeVacanciesAlong()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var vacancy = await database.AddVacancyAsync();
        var untouched = await database.AddVacancyAsync();
        var (area, special, address) = await DescribeAsync(database, vacancy.Id);

        await RenameAsync(database, area.Id, "Информатика");
        await RenameAsync(database, special.Id, "Engineer");
        await RenameAsync(database, address.Id, "上海");

        var stored = await database.ReadAsync(context => context.Vacancies.SingleAsync(v => v.Id == vacancy.Id));
        (stored.Title, stored.Department, stored.Location, stored.Version, stored.UpdatedAt)
            .ShouldBe(("Engineer", "Информатика", "上海", 5, Now.AddDays(1)));
        (await database.ReadAsync(context => context.Vacancies.SingleAsync(v => v.Id == untouched.Id))).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Rename_Should_ChangeNothing_When_ItIsRefused()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var vacancy = await database.AddVacancyAsync();
        var (area, _, _) = await DescribeAsync(database, vacancy.Id);
        await database.AddAsync(DirectoryEntry.Create(DirectoryKind.ProfessionalArea, "Bank", null, null, Now));

        await Should.ThrowAsync<DirectoryEntryExistsException>(() => RenameAsync(database, area.Id, "bank"));
        await Should.ThrowAsync<OutOfRangeException>(() => RenameAsync(database, area.Id, new string('a', 65)));
        await Should.ThrowAsync<DirectoryEntryNotFoundException>(() => RenameAsync(database, 4711, "Bank"));
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => database.ReadAsync(context =>
            context.RenameEntryAsync(area.Id, 2, "Other", null, Now, default)));

        (await database.ReadAsync(context => context.Vacancies.SingleAsync())).Department.ShouldBe("IT");
        (await database.ReadAsync(context => context.DirectoryEntries.SingleAsync(entry => entry.Id == area.Id))).Title.ShouldBe("IT");
    }

    private static Task<DirectoryEntry> RenameAsync(RecruitDatabase database, long id, string title) =>
        database.ReadAsync(context => context.RenameEntryAsync(id, 1, title, "new", Now.AddDays(1), default));

    private static async Task<(DirectoryEntry Area, DirectoryEntry Special, DirectoryEntry Address)> DescribeAsync(
        RecruitDatabase database, long vacancyId)
    {
        await using var context = database.CreateContext();
        var area = DirectoryEntry.Create(DirectoryKind.ProfessionalArea, "IT", null, null, Now);
        var special = DirectoryEntry.Create(DirectoryKind.Specialization, "Developer", null, area, Now);
        var address = DirectoryEntry.Create(DirectoryKind.WorkAddress, "Kazan", null, null, Now);
        context.AddRange(area, special, address);
        await context.SaveChangesAsync();
        var vacancy = await context.Vacancies.Include(v => v.Entries).SingleAsync(v => v.Id == vacancyId);
        vacancy.DescribeBy([area, special, address], Now);
        await context.SaveChangesAsync();
        return (area, special, address);
    }
}
