using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.Experiences;
using RecruitGraph.Data.Favorites;
using RecruitGraph.Tests.Data.Experiences;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Favorites;

public sealed class FavoriteTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task Favorites_Should_BeOneAUserAndSubject()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var (anna, boris) = (await database.AddUserAsync(), await database.AddUserAsync());
        var discussion = await database.AddAsync(Discussion.Post(anna.Id, "Title", "Content", [], Now));
        var experience = await database.AddAsync(InterviewExperience.Share(anna.Id, InterviewExperienceTests.Details, Now));
        await database.AddAsync(Favorite.OfDiscussion(anna.Id, discussion.Id, Now));
        await database.AddAsync(Favorite.OfExperience(anna.Id, experience.Id, Now));
        await database.AddAsync(Favorite.OfDiscussion(boris.Id, discussion.Id, Now));

        await Should.ThrowAsync<DuplicateFavoriteException>(() => database.AddAsync(Favorite.OfDiscussion(anna.Id, discussion.Id, Now)));
        await Should.ThrowAsync<DuplicateFavoriteException>(() => database.AddAsync(Favorite.OfExperience(anna.Id, experience.Id, Now)));

        (await database.ReadAsync(context => context.Favorites.CountAsync(favorite => favorite.DiscussionId == discussion.Id))).ShouldBe(2);
        (await database.ReadAsync(context => context.Favorites.CountAsync(favorite => favorite.UserId == anna.Id))).ShouldBe(2);
    }

    [Theory]
    [InlineData("discussion_id = null")]
    [InlineData("experience_id = 1")]
    public async Task Database_Should_RefuseNoneOrTwoSubjects(string change)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var anna = await database.AddUserAsync();
        var discussion = await database.AddAsync(Discussion.Post(anna.Id, "Title", "Content", [], Now));
        await database.AddAsync(Favorite.OfDiscussion(anna.Id, discussion.Id, Now));

        (await Should.ThrowAsync<Npgsql.PostgresException>(() => database.ExecuteAsync($"update favorites set {change}")))
            .ConstraintName.ShouldBe("ck_favorites_subject");
    }
}
