using RecruitGraph.Data.Occupations;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Occupations;

/// <summary>Administrators find, order and page those who have an occupation.</summary>
public class OccupationProfileTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private RecruitServer _server = null!;
    private GraphQLClient _admin = null!;
    private string _nurse = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _admin = await _server.SignInNewAsync("admin", Role.Admin);
        await _server.UseContextAsync(async context =>
        {
            var (nurse, cook) = (Occupation.Create("Nurse"), Occupation.Create("Cook"));
            context.AddRange(nurse, cook);
            await context.SaveChangesAsync();
            _nurse = GlobalId.Format("Occupation", nurse.Id);
            (string Name, string Pinyin, int? Age, Gender Gender, Occupation Occupation)[] people =
            [
                ("王芳", "wangfang", 25, Gender.Female, nurse), ("李雷", "lilei", 30, Gender.Male, nurse),
                ("Ben", "ben", null, Gender.Male, nurse), ("Carl", "carl", 30, Gender.Male, cook),
            ];
            for (var i = 0; i < people.Length; i++)
            {
                // One after the other, so that their ids are in this order.
                var (name, pinyin, age, gender, occupation) = people[i];
                var user = User.Register(pinyin, $"{pinyin}@example.com", "", Role.JobSeeker, null, Start);
                context.Add(user);
                await context.SaveChangesAsync();
                var details = new ProfileDetails
                {
                    Name = name,
                    NamePinyin = pinyin,
                    Age = age,
                    Gender = gender,
                    OccupationId = occupation.Id,
                    Seniority = i == 0 ? "Senior" : null
                };
                context.Add(Profile.Create(user, details, _admin.UserId, Start.AddDays(-i)));
                await context.SaveChangesAsync();
            }
        });
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("", "wangfang lilei ben")]
    [InlineData("order: { namePinyin: ASC }", "ben lilei wangfang")]
    [InlineData("order: { age: ASC }", "wangfang lilei ben")]
    [InlineData("order: { age: DESC }", "ben lilei wangfang")]
    [InlineData("order: [{ modifiedAt: ASC }, { createdAt: ASC }]", "ben lilei wangfang")]
    [InlineData("where: { age: { gte: 30 } }", "lilei")]
    [InlineData("where: { name: { startsWith: \"李\" } }", "lilei")]
    [InlineData("where: { gender: { eq: MALE } }, order: { namePinyin: ASC }", "ben lilei")]
    [InlineData("where: { or: [{ seniority: { eq: \"Senior\" } }, { user: { userName: { eq: \"ben\" } } }] }", "wangfang ben")]
    public async Task Profiles_Should_BeFoundOrderedAndPaged(string arguments, string expected) =>
        (await ConnectionPages.ReadAsync(
            _admin,
            page => $"query($id: ID!) {{ occupationById(id: $id) {{ profiles({page} {arguments}) {{ {ConnectionPages.Info} nodes {{ namePinyin }} }} }} }}",
            new { id = _nurse },
            ["occupationById", "profiles"],
            profile => profile.GetProperty("namePinyin").GetString()!)).ShouldBe(expected);

    [Theory]
    [InlineData("idNumber")]
    [InlineData("phoneNumber")]
    [InlineData("address")]
    public async Task Profiles_Should_NotTellByFilters_WhatIsMasked(string field) =>
        (await _admin.RunAsync(
            "query($where: ProfileFilterInput) { occupations { nodes { profiles(where: $where) { totalCount } } } }",
            new { where = new Dictionary<string, object> { [field] = new { startsWith = "1" } } })).Codes.ShouldBe(["BAD_USER_INPUT"]);
}
