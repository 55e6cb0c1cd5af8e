using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Directories;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Directories;

public sealed class DirectoryEntriesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task GetOrCreateAsync_Should_TakeWhatThereIs_InAnyCase()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var skill = await database.AddAsync(Skill("C#"));

        (await GetAsync(database, Skill(" c# "))).ShouldBe(skill.Id);
        (await GetAsync(database, DirectoryEntry.Create(DirectoryKind.Technology, "C#", null, null, Now))).ShouldNotBe(skill.Id);
    }

    [Fact]
    public async Task GetOrCreateAsync_Should_MakeWhatThereIsNot_AsItWasWanted()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var area = await database.AddAsync(DirectoryEntry.Create(DirectoryKind.ProfessionalArea, "IT", null, null, Now));
        await GetAsync(database, DirectoryEntry.Create(DirectoryKind.Specialization, "Developer", "writes", area, Now));

        var made = await database.ReadAsync(context => context.DirectoryEntries.SingleAsync(entry => entry.ParentId != null));

        (made.Kind, made.Title, made.NormalizedTitle, made.Description, made.ParentId, made.CreatedAt, made.Version)
            .ShouldBe((DirectoryKind.Specialization, "Developer", "DEVELOPER", "writes", area.Id, Now, 1));
    }

    [Fact]
    public async Task GetOrCreateAsync_Should_TakeAnotherNumber_When_TheWantedOneIsGiven()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddAsync(DirectoryEntry.Create(DirectoryKind.Skill, "C#", null, null, Now, 30));

        await GetAsync(database, DirectoryEntry.Create(DirectoryKind.Skill, "Java", null, null, Now, 30));
        await GetAsync(database, DirectoryEntry.Create(DirectoryKind.Skill, "Go", null, null, Now, 31));

        (await database.ScalarAsync<string>("select string_agg(title || number, ' ' order by id) from directory_entries where number < 1000"))
            .ShouldBe("C#30 Go31");
        (await database.ReadAsync(context => context.DirectoryEntries.SingleAsync(e => e.Title == "Java"))).Number.ShouldBeGreaterThan(999);
    }

    [Fact]
    public async Task GetOrCreateAsync_Should_GiveAllTheSame_When_ManyWantItAtOnce()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);

        var ids = await Task.WhenAll(Enumerable.Range(0, 12).Select(async caller =>
        {
            var mine = new List<long>();
            foreach (var title in new[] { "C#", "Java", "Go", "Разработка", "软件" })
            {
                mine.Add(await GetAsync(database, Skill(caller % 2 == 0 ? title : title.ToUpperInvariant())));
            }

            return string.Join(',', mine);
        }));

        ids.Distinct().ShouldHaveSingleItem();
        (await database.ScalarAsync<long>("select count(*) from directory_entries")).ShouldBe(5);
    }

    [Fact]
    public async Task GetOrCreateAsync_Should_MakeItItself_When_AnotherWhoWasMakingItGivesUp()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await using var other = database.CreateContext();
        var transaction = await other.Database.BeginTransactionAsync();
        await Entries(database).GetOrCreateAsync(other, Skill("C#"), default);

        var mine = GetAsync(database, Skill("C#"));
        await WaitUntilSomebodyWaitsAsync(database);
        await transaction.RollbackAsync();

        (await mine).ShouldBe(await database.ScalarAsync<long>("select id from directory_entries"));
    }

    private static async Task WaitUntilSomebodyWaitsAsync(RecruitDatabase database)
    {
        while (await database.ScalarAsync<long>(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") == 0)
        {
            await Task.Yield();
        }
    }

    private static DirectoryEntry Skill(string title) => DirectoryEntry.Create(DirectoryKind.Skill, title, null, null, Now);

    private static IDirectoryEntries Entries(RecruitDatabase database) => database.Service<IDirectoryEntries>();

    private static Task<long> GetAsync(RecruitDatabase database, DirectoryEntry wanted) =>
        database.ReadAsync(async (RecruitContext context) => (await Entries(database).GetOrCreateAsync(context, wanted, default)).Id);
}
