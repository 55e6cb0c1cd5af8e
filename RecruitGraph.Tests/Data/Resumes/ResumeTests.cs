using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Resumes;

public sealed class ResumeTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    private static readonly ResumeDetails Details = new()
    {
        Autobiography = "我叫王芳",
        Education = [new("KFU", "2010/09/01", "在學中"), new("MSU", null, null)],
        WorkExperience = [new("ACME", "Developer", "2012/01/01", "在職中")],
        Portfolio = [new("Site", "A site"), new("Book", null)],
        Skills = ["C#", "SQL"]
    };

    [Fact]
    public async Task Create_Should_KeepAllInOrder()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await AddAsync(database);

        var stored = await LoadAsync(database);

        ShouldSay(stored.ToDetails(), Details);
        (stored.Version, stored.UpdatedAt).ShouldBe((1, Now));
    }

    [Fact]
    public async Task Edit_Should_ReplaceWhatIsAnother_And_LeaveTheRestAlone()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await AddAsync(database);
        const string untouched =
            "select (select string_agg(id::text, ',') from resume_educations) || (select string_agg(id::text, ',') from resume_portfolio_items)";
        var before = await database.ScalarAsync<string>(untouched);
        var wanted = Details with { Skills = ["SQL", "C#", "Go"], WorkExperience = [], Autobiography = null };

        await ChangeAsync(database, resume => resume.Edit(resume.ToDetails() with { Skills = ["SQL", "C#", "Go"], WorkExperience = [], Autobiography = null }, Now));

        ShouldSay((await LoadAsync(database)).ToDetails(), wanted);
        (await database.ScalarAsync<string>(untouched)).ShouldBe(before);
        (await database.ScalarAsync<long>("select count(*) from resume_skills")).ShouldBe(3);
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public async Task Edit_Should_HoldTheLimitOfEachList(int count, bool allowed)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await AddAsync(database);
        var resume = await LoadAsync(database);
        var many = Enumerable.Range(0, count).ToList();

        foreach (var details in new[]
        {
            new ResumeDetails { Skills = [.. many.Select(i => $"{i}")] },
            new ResumeDetails { Education = [.. many.Select(i => new ResumeEducationDetails($"{i}", null, null))] },
            new ResumeDetails { WorkExperience = [.. many.Select(i => new ResumeWorkDetails($"{i}", "a", null, null))] },
            new ResumeDetails { Portfolio = [.. many.Select(i => new ResumePortfolioDetails($"{i}", null))] },
        })
        {
            if (allowed)
            {
                resume.Edit(details, Now);
                ShouldSay(resume.ToDetails(), details);
            }
            else
            {
                Should.Throw<OutOfRangeException>(() => resume.Edit(details, Now)).Most.ShouldBe(50);
                ShouldSay(resume.ToDetails(), Details);
            }
        }
    }

    [Fact]
    public async Task Create_Should_BeRefused_When_TheUserHasOne()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await AddAsync(database);
        await using var context = database.CreateContext();
        context.Add(Resume.Create(await context.Users.SingleAsync(), new ResumeDetails(), Now));

        await Should.ThrowAsync<DuplicateResumeException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public async Task Edit_Should_LetOneWin_When_TwoEdit()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await AddAsync(database);

        await database.LetTwoEditAsync(
            Load,
            resume => resume.Edit(resume.ToDetails() with { Skills = ["first"] }, Now),
            resume => resume.Edit(resume.ToDetails() with { Skills = ["second"] }, Now));

        (await LoadAsync(database)).ToDetails().Skills.ShouldBe(["first"]);
    }

    private static void ShouldSay(ResumeDetails actual, ResumeDetails expected)
    {
        actual.Autobiography.ShouldBe(expected.Autobiography);
        actual.Education.ShouldBe(expected.Education);
        actual.WorkExperience.ShouldBe(expected.WorkExperience);
        actual.Portfolio.ShouldBe(expected.Portfolio);
        actual.Skills.ShouldBe(expected.Skills);
    }

    private static async Task AddAsync(RecruitDatabase database)
    {
        var user = await database.AddUserAsync();
        await using var context = database.CreateContext();
        context.Attach(user);
        context.Add(Resume.Create(user, Details, Now));
        await context.SaveChangesAsync();
    }

    private static Task<Resume> LoadAsync(RecruitDatabase database) => database.ReadAsync(Load);

    private static Task<Resume> ChangeAsync(RecruitDatabase database, Action<Resume> change) => database.ChangeAsync(Load, change);

    private static Task<Resume> Load(RecruitContext context) => context.Resumes
        .Include(resume => resume.Education).Include(resume => resume.WorkExperience)
        .Include(resume => resume.Portfolio).Include(resume => resume.Skills)
        .AsSplitQuery()
        .SingleAsync();
}
