using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Tags;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Tags;

public sealed class TagTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Theory]
    [InlineData("#1E90ff", "#1e90ff")]
    [InlineData(null, null)]
    public void Create_Should_TakeColors(string? color, string? expected) => Tag.Create("a", color).Color.ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#1234567")]
    [InlineData("#12345g")]
    [InlineData("1234567")]
    public void Create_Should_BeRefused_When_TheColorIsNone(string color) => Should.Throw<InvalidColorException>(() => Tag.Create("a", color));

    [Fact]
    public async Task Create_Should_BeRefused_When_TheNameExistsInAnyCase()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddAsync(Tag.Create("Резерв", null));

        await Should.ThrowAsync<TagNameTakenException>(() => database.AddAsync(Tag.Create("РЕЗЕРВ ", null)));
    }

    [Fact]
    public async Task Add_Should_BeRefused_When_TheCandidateHasTheTag()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await database.AddUserAsync();
        var tag = await database.AddAsync(Tag.Create("reserve", "#000000"));
        var candidate = await database.AddAsync(Candidate.Anonymous(new CandidateDetails("Anna"), Now));
        await database.AddAsync(CandidateTag.Add(candidate.Id, tag.Id, user.Id, Now));

        await Should.ThrowAsync<DuplicateCandidateTagException>(() =>
            database.AddAsync(CandidateTag.Add(candidate.Id, tag.Id, user.Id, Now.AddDays(1))));

        var stored = await database.ReadAsync(context => context.CandidateTags.Include(tagged => tagged.Tag).SingleAsync());
        (stored.Tag.Name, stored.AddedById, stored.AddedAt).ShouldBe(("reserve", user.Id, Now));
    }

    [Fact]
    public async Task Edit_Should_LetOneWin_When_TwoEdit()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.AddAsync(Tag.Create("reserve", null));

        await database.LetTwoEditAsync(context => context.Tags.SingleAsync(), tag => tag.Edit("first", null), tag => tag.Edit("second", null));

        (await database.ReadAsync(context => context.Tags.SingleAsync())).Name.ShouldBe("first");
    }
}
