using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Occupations;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Profiles;

public sealed class ProfileTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;
    private static readonly byte[] Hash = [.. Enumerable.Repeat((byte)7, 32)];

    [Fact]
    public async Task Create_Should_KeepAllThatWasSaid()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var occupation = await database.AddAsync(Occupation.Create("nurse"));
        var details = new ProfileDetails
        {
            Name = "王芳",
            NamePinyin = "wangfang",
            Sex = "女",
            Gender = Gender.Female,
            Race = "汉族",
            IdNumber = "110101199003074514",
            IdNumberHash = Hash,
            PhoneNumber = "13800000000",
            Address = "北京",
            Age = 36,
            Birthday = new DateOnly(1990, 3, 7),
            Status = "在職中",
            HighestEducation = "大學",
            Seniority = "一年以下",
            OccupationId = occupation.Id,
            AvatarUrl = "https://example.org/a.png"
        };
        await using (var context = database.CreateContext())
        {
            context.Add(Profile.Create(User.Register("wang", null, "hash", Role.JobSeeker, null, Now), details, null, Now));
            await context.SaveChangesAsync();
        }

        var stored = await LoadAsync(database);
        (stored.ToDetails() with { IdNumberHash = Hash }).ShouldBe(details);
        stored.IdNumberHash.ShouldBe(Hash);
        (stored.Version, stored.CreatedAt, stored.CreatedById, stored.ModifiedAt, stored.ModifiedById).ShouldBe((1, Now, null, null, null));
    }

    [Fact]
    public async Task Create_Should_BeRefused_When_TheUserHasOne()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await AddAsync(database);
        await using var context = database.CreateContext();
        context.Attach(user);
        context.Add(Profile.Create(user, new ProfileDetails(), null, Now));

        await Should.ThrowAsync<DuplicateProfileException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public async Task Edit_Should_LetOneWin_And_KeepWhoChangedIt()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await AddAsync(database);

        await database.LetTwoEditAsync(
            context => context.Profiles.SingleAsync(),
            profile => profile.Edit(profile.ToDetails() with { Name = "Anna" }, user.Id, Now.AddDays(1)),
            profile => profile.Edit(profile.ToDetails() with { Name = "Boris" }, user.Id, Now.AddDays(2)));

        var stored = await LoadAsync(database);
        (stored.Name, stored.ModifiedById, stored.ModifiedAt).ShouldBe(("Anna", user.Id, Now.AddDays(1)));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(150, true)]
    [InlineData(151, false)]
    public void Create_Should_KnowHowOldPeopleAre(int age, bool allowed) => Check<OutOfRangeException>(new ProfileDetails { Age = age }, allowed);

    [Theory]
    [InlineData("2026-03-02")]
    [InlineData("1876-01-01")]
    public void Create_Should_TakePossibleBirthdays(string birthday) =>
        Check<OutOfRangeException>(new ProfileDetails { Birthday = DateOnly.ParseExact(birthday, "O", null) }, allowed: true);

    [Fact]
    public void Create_Should_BeRefused_When_TheBirthdayIsImpossible()
    {
        Check<BirthdayInFutureException>(new ProfileDetails { Birthday = new DateOnly(2026, 3, 3) }, allowed: false);
        Check<OutOfRangeException>(new ProfileDetails { Birthday = new DateOnly(1875, 12, 31) }, allowed: false);
        Check<OutOfRangeException>(new ProfileDetails { Birthday = new DateOnly(2027, 1, 1) }, allowed: false);
    }

    [Fact]
    public void Create_Should_DemandIdNumberAndHashTogether()
    {
        Check<ArgumentException>(new ProfileDetails { IdNumber = "1" }, allowed: false);
        Check<ArgumentException>(new ProfileDetails { IdNumberHash = Hash }, allowed: false);
        Check<ArgumentException>(new ProfileDetails { IdNumber = "1", IdNumberHash = [1] }, allowed: false);
        Check<ArgumentException>(new ProfileDetails { IdNumber = "1", IdNumberHash = Hash }, allowed: true);
    }

    [Fact]
    public async Task Delete_Should_BeRefused_When_AProfileHasTheOccupation()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await AddAsync(database);
        var nurse = await database.AddAsync(Occupation.Create("nurse"));
        await database.ChangeAsync(
            context => context.Profiles.SingleAsync(),
            profile => profile.Edit(new ProfileDetails { OccupationId = nurse.Id }, user.Id, Now));

        await Should.ThrowAsync<OccupationInUseException>(() => RemoveAsync(database));
        await database.ChangeAsync(context => context.Profiles.SingleAsync(), profile => profile.Edit(new ProfileDetails(), user.Id, Now));
        await RemoveAsync(database);
    }

    [Fact]
    public async Task Edit_Should_StayAFaultOfOurs_When_TheOccupationDoesNotExist()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await AddAsync(database);

        await Should.ThrowAsync<DbUpdateException>(() => database.ChangeAsync(
            context => context.Profiles.SingleAsync(),
            profile => profile.Edit(new ProfileDetails { OccupationId = 4711 }, user.Id, Now)));
    }

    private static void Check<TException>(ProfileDetails details, bool allowed)
        where TException : Exception
    {
        var user = User.Register("anna", null, "hash", Role.JobSeeker, null, Now);
        if (allowed)
        {
            Profile.Create(user, details, null, Now).ToDetails().ShouldBe(details);
        }
        else
        {
            Should.Throw<TException>(() => Profile.Create(user, details, null, Now));
        }
    }

    private static async Task RemoveAsync(RecruitDatabase database)
    {
        await using var context = database.CreateContext();
        context.Remove(await context.Occupations.SingleAsync());
        await context.SaveChangesAsync();
    }

    private static async Task<User> AddAsync(RecruitDatabase database) => (await database.AddAsync(
        Profile.Create(User.Register("anna", null, "hash", Role.JobSeeker, null, Now), new ProfileDetails(), null, Now))).User;

    private static Task<Profile> LoadAsync(RecruitDatabase database) => database.ReadAsync(context => context.Profiles.SingleAsync());
}
