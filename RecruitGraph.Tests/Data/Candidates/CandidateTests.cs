using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Directories;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Candidates;

public sealed class CandidateTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;
    private static readonly byte[] Hash = [.. Enumerable.Repeat((byte)7, 32)];

    [Theory]
    [InlineData("+7 (912) 345-67-89", "79123456789")]
    [InlineData("１３８００", "13800")]
    [InlineData("none", null)]
    [InlineData(null, null)]
    public void Normalize_Should_LeaveTheDigits(string? phoneNumber, string? expected) => PhoneNumber.Normalize(phoneNumber).ShouldBe(expected);

    [Fact]
    public async Task Anonymous_Should_KeepAllThatWasSaid()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var details = new CandidateDetails("Анна Иванова", "Анна@example.org", "+7 912", "ж")
        {
            FirstName = "Анна",
            LastName = "Иванова",
            SocialLink = "https://vk.example/anna",
            IdNumberHash = Hash
        };
        await database.AddAsync(Candidate.Anonymous(details, Now));

        var stored = await database.ReadAsync(context => context.Candidates.SingleAsync());

        (stored.ToDetails() with { IdNumberHash = Hash }).ShouldBe(details);
        stored.IdNumberHash.ShouldBe(Hash);
        (stored.NormalizedEmail, stored.NormalizedPhoneNumber, stored.Version, stored.CreatedAt).ShouldBe(("АННА@EXAMPLE.ORG", "7912", 1, Now));
    }

    [Fact]
    public async Task PossibleDuplicatesOf_Should_CompareEmailPhoneAndIdNumber()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var anna = await AddAsync(database, new CandidateDetails("Anna", "anna@example.org", "+7 912") { IdNumberHash = Hash });
        await AddAsync(database, new CandidateDetails("A", "ANNA@example.org"));
        await AddAsync(database, new CandidateDetails("B", null, "(7) 912"));
        await AddAsync(database, new CandidateDetails("C") { IdNumberHash = Hash });
        await AddAsync(database, new CandidateDetails("Anna", "other@example.org", "912"));
        var nobody = await AddAsync(database, new CandidateDetails("Nobody"));

        (await FindAsync(anna)).ShouldBe(["A", "B", "C"]);
        (await FindAsync(nobody)).ShouldBeEmpty();

        Task<List<string>> FindAsync(Candidate candidate) => database.ReadAsync(context =>
            context.Candidates.PossibleDuplicatesOf(candidate).OrderBy(other => other.Id).Select(other => other.FullName).ToListAsync());
    }

    [Fact]
    public async Task DescribeBy_Should_ReplaceSkillsAndTechnologies()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await AddAsync(database, new CandidateDetails("Anna"));
        var csharp = await database.AddAsync(DirectoryEntry.Create(DirectoryKind.Skill, "C#", null, null, Now));
        var git = await database.AddAsync(DirectoryEntry.Create(DirectoryKind.Technology, "Git", null, null, Now));
        var grade = await database.AddAsync(DirectoryEntry.Create(DirectoryKind.Grade, "Junior", null, null, Now));

        await DescribeAsync(csharp);
        await DescribeAsync(git, csharp, git);
        (await TitlesAsync()).ShouldBe(["C#", "Git"]);
        await DescribeAsync(git);
        (await TitlesAsync()).ShouldBe(["Git"]);
        await Should.ThrowAsync<WrongDirectoryException>(() => DescribeAsync(grade));

        async Task DescribeAsync(params DirectoryEntry[] entries)
        {
            await using var context = database.CreateContext();
            context.AttachRange(entries.Distinct());
            (await context.Candidates.Include(c => c.Entries).SingleAsync()).DescribeBy(entries);
            await context.SaveChangesAsync();
        }

        Task<List<string>> TitlesAsync() => database.ReadAsync(context =>
            context.CandidateDirectoryEntries.Select(entry => entry.Entry.Title).OrderBy(title => title).ToListAsync());
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public async Task DescribeBy_Should_HoldItsLimit(int count, bool allowed)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await using var context = database.CreateContext();
        var entries = Enumerable.Range(0, count).Select(i => DirectoryEntry.Create(DirectoryKind.Skill, $"{i}", null, null, Now)).ToList();
        context.AddRange(entries);
        await context.SaveChangesAsync();
        var candidate = Candidate.Anonymous(new CandidateDetails("Anna"), Now);

        if (allowed)
        {
            candidate.DescribeBy(entries);
        }
        else
        {
            Should.Throw<OutOfRangeException>(() => candidate.DescribeBy(entries));
        }

        candidate.Entries.Count.ShouldBe(allowed ? count : 0);
    }

    [Fact]
    public async Task Edit_Should_LetOneWin_When_TwoEdit()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await AddAsync(database, new CandidateDetails("Anna"));

        await database.LetTwoEditAsync(
            context => context.Candidates.SingleAsync(),
            candidate => candidate.Edit(candidate.ToDetails() with { FullName = "First" }),
            candidate => candidate.Edit(candidate.ToDetails() with { FullName = "Second" }));

        (await database.ReadAsync(context => context.Candidates.SingleAsync())).FullName.ShouldBe("First");
    }

    [Fact]
    public async Task Anonymise_Should_LeaveTheApplications()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.ApplyAsync();

        await database.ChangeAsync(context => context.Candidates.SingleAsync(), candidate => candidate.Anonymise(Now));
        await database.ChangeAsync(context => context.Candidates.SingleAsync(), candidate => candidate.Anonymise(Now.AddDays(1)));

        var stored = await database.ReadAsync(context => context.Candidates.Include(candidate => candidate.Applications).SingleAsync());
        stored.ToDetails().ShouldBe(new CandidateDetails(""));
        (stored.AnonymisedAt, stored.NormalizedEmail, stored.Applications.Count).ShouldBe((Now, null, 1));
    }

    private static Task<Candidate> AddAsync(RecruitDatabase database, CandidateDetails details) =>
        database.AddAsync(Candidate.Anonymous(details, Now));
}
