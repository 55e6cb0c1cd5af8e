using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Vacancies;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Vacancies;

public sealed class VacancyTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;
    private static readonly VacancyDetails Details = new("Developer", "IT", "Kazan");

    [Fact]
    public async Task Create_Should_KeepAllThatWasWritten()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var owner = await database.AddUserAsync();
        var details = new VacancyDetails("Developer", "IT", "Kazan", "Writes", "C#")
        {
            Salary = new SalaryRange(1000.50m, 9_999_999_999.99m, "RUB"),
            IsConfidential = true,
            RequiresTest = true
        };
        await database.AddAsync(Vacancy.Create(details, VacancyStatus.Draft, owner.Id, Now));

        (await database.ReadAsync(context => context.Vacancies.SingleAsync())).ToDetails().ShouldBe(details);
    }

    [Theory]
    [InlineData("0", "0", "EUR", true)]
    [InlineData("1", null, "EUR", true)]
    [InlineData(null, "1", "EUR", true)]
    [InlineData("2", "2", "EUR", true)]
    [InlineData("2.01", "2", "EUR", false)]
    [InlineData("-0.01", "2", "EUR", false)]
    [InlineData("0.001", "2", "EUR", false)]
    [InlineData("1", "10000000000", "EUR", false)]
    [InlineData(null, null, "EUR", false)]
    [InlineData("1", "2", "eur", false)]
    [InlineData("1", "2", "EU", false)]
    [InlineData("1", "2", "EURO", false)]
    [InlineData("1", "2", "РУБ", false)]
    public void Create_Should_TakeOnlySalariesThatAreRanges(string? min, string? max, string currency, bool allowed)
    {
        var details = Details with { Salary = new SalaryRange(Parse(min), Parse(max), currency) };
        var create = () => Vacancy.Create(details, VacancyStatus.Draft, 1, Now);
        if (allowed)
        {
            create().ToDetails().Salary.ShouldBe(details.Salary);
        }
        else
        {
            Should.Throw<InvalidSalaryRangeException>(create).Code.ShouldBe("INVALID_SALARY_RANGE");
        }

        static decimal? Parse(string? amount) => amount is null ? null : decimal.Parse(amount, CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("salary_min = 2, salary_max = 1, salary_currency = 'EUR'")]
    [InlineData("salary_min = -1, salary_currency = 'EUR'")]
    [InlineData("salary_min = 1")]
    [InlineData("salary_currency = 'EUR'")]
    [InlineData("salary_min = 1, salary_currency = 'eur'")]
    [InlineData("suspended_at = now()")]
    public async Task Database_Should_RefuseWhatTheAggregateNeverWrites(string change)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddVacancyAsync();

        (await Should.ThrowAsync<Npgsql.PostgresException>(() => database.ExecuteAsync($"update vacancies set {change}")))
            .SqlState.ShouldBe(Npgsql.PostgresErrorCodes.CheckViolation);
    }

    [Fact]
    public void Edit_Should_NoteWhenItWasPublishedAndSuspended()
    {
        var vacancy = Vacancy.Create(Details, VacancyStatus.Draft, 1, Now);
        (vacancy.PublishedAt, vacancy.SuspendedAt).ShouldBe((null, null));

        vacancy.Edit(Details, VacancyStatus.Published, Now.AddDays(1));
        vacancy.Edit(Details, VacancyStatus.Published, Now.AddDays(2));
        (vacancy.PublishedAt, vacancy.SuspendedAt).ShouldBe((Now.AddDays(1), null));

        vacancy.Edit(Details, VacancyStatus.Suspended, Now.AddDays(3));
        vacancy.Edit(Details, VacancyStatus.Suspended, Now.AddDays(4));
        (vacancy.PublishedAt, vacancy.SuspendedAt).ShouldBe((Now.AddDays(1), Now.AddDays(3)));

        vacancy.Edit(Details, VacancyStatus.Published, Now.AddDays(5));
        (vacancy.PublishedAt, vacancy.SuspendedAt).ShouldBe((Now.AddDays(5), null));
    }

    [Fact]
    public void Create_Should_NoteAtOnce_When_ItIsBornPublishedOrSuspended()
    {
        Vacancy.Create(Details, VacancyStatus.Published, 1, Now).PublishedAt.ShouldBe(Now);
        Vacancy.Create(Details, VacancyStatus.Suspended, 1, Now).SuspendedAt.ShouldBe(Now);
    }

    [Fact]
    public void Edit_Should_GoFromAnyStatusToAny()
    {
        foreach (var from in Enum.GetValues<VacancyStatus>())
        {
            foreach (var to in Enum.GetValues<VacancyStatus>())
            {
                var vacancy = Vacancy.Create(Details, from, 1, Now);
                vacancy.Edit(Details, to, Now);
                vacancy.Status.ShouldBe(to);
            }
        }
    }

    [Fact]
    public async Task Edit_Should_LetOneWin_When_TwoEdit()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddVacancyAsync();

        await database.LetTwoEditAsync(
            context => context.Vacancies.SingleAsync(),
            vacancy => vacancy.Edit(Details with { Title = "First" }, VacancyStatus.Draft, Now),
            vacancy => vacancy.Edit(Details with { Title = "Second" }, VacancyStatus.Draft, Now));

        (await database.ReadAsync(context => context.Vacancies.SingleAsync())).Title.ShouldBe("First");
    }

    [Fact]
    public async Task Team_Should_HaveTheOwnerAlways()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var vacancy = await database.AddVacancyAsync();
        var (anna, boris) = (await database.AddUserAsync(), await database.AddUserAsync());

        await ChangeTeamAsync(database, v => v.AddTeamMember(anna.Id, v.OwnerId, Now));
        await ChangeTeamAsync(database, v => v.AddTeamMember(anna.Id, v.OwnerId, Now.AddDays(1)));
        await ChangeTeamAsync(database, v => v.AddTeamMember(v.OwnerId, v.OwnerId, Now));
        (await TeamAsync(database)).ShouldBe([anna.Id]);
        await Should.ThrowAsync<VacancyOwnerInTeamException>(() => ChangeTeamAsync(database, v => v.RemoveTeamMember(v.OwnerId, Now)));

        await ChangeTeamAsync(database, v => v.ChangeOwner(anna.Id, anna.Id, Now));
        (await TeamAsync(database)).ShouldBe([vacancy.OwnerId]);
        await ChangeTeamAsync(database, v => v.RemoveTeamMember(vacancy.OwnerId, Now));
        await ChangeTeamAsync(database, v => v.RemoveTeamMember(boris.Id, Now));

        (await TeamAsync(database)).ShouldBeEmpty();
        (await database.ReadAsync(context => context.Vacancies.SingleAsync())).Version.ShouldBe(4);
    }

    [Theory]
    [InlineData(Vacancy.MaxTeamSize, true)]
    [InlineData(Vacancy.MaxTeamSize + 1, false)]
    public void Team_Should_HoldItsLimit(int size, bool allowed)
    {
        var vacancy = Vacancy.Create(Details, VacancyStatus.Draft, 1, Now);
        var add = () =>
        {
            for (var i = 0; i < size; i++)
            {
                vacancy.AddTeamMember(i + 2, 1, Now);
            }
        };
        if (allowed)
        {
            add();
        }
        else
        {
            Should.Throw<RecruitGraph.Data.OutOfRangeException>(add);
        }

        vacancy.Team.Count.ShouldBe(Vacancy.MaxTeamSize);
    }

    [Fact]
    public async Task OpenToTeamMember_Should_HideConfidentialOnesFromOthers()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var vacancy = await database.AddVacancyAsync();
        var (member, other) = (await database.AddUserAsync(), await database.AddUserAsync());
        await ChangeTeamAsync(database, v => v.AddTeamMember(member.Id, v.OwnerId, Now));
        (await CountAsync(null)).ShouldBe(1);
        await ChangeTeamAsync(database, v => v.Edit(v.ToDetails() with { IsConfidential = true }, v.Status, Now));

        (await CountAsync(vacancy.OwnerId)).ShouldBe(1);
        (await CountAsync(member.Id)).ShouldBe(1);
        (await CountAsync(other.Id)).ShouldBe(0);
        (await CountAsync(null)).ShouldBe(0);

        Task<int> CountAsync(long? userId) => database.ReadAsync(context => context.Vacancies.OpenToTeamMember(userId).CountAsync());
    }

    private static Task<Vacancy> ChangeTeamAsync(RecruitDatabase database, Action<Vacancy> change) =>
        database.ChangeAsync(context => context.Vacancies.Include(vacancy => vacancy.Team).SingleAsync(), change);

    private static Task<List<long>> TeamAsync(RecruitDatabase database) => database.ReadAsync(
        context => context.Vacancies.SelectMany(vacancy => vacancy.Team).Select(member => member.UserId).ToListAsync());
}
