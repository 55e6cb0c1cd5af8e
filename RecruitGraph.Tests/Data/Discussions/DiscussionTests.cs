using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Discussions;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Discussions;

public sealed class DiscussionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task Post_Should_KeepTagsInOrder_EachOnce()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await PostAsync(database, "面試", "C#", "c# ");

        var stored = await LoadAsync(database);

        (stored.Title, stored.Content, stored.CreatedAt, stored.UpdatedAt, stored.Version).ShouldBe(("Title", "Content", Now, Now, 1));
        stored.Tags.OrderBy(tag => tag.Position).Select(tag => tag.Name).ShouldBe(["面試", "C#"]);
    }

    [Fact]
    public async Task Edit_Should_ReplaceTags()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await PostAsync(database, "a", "b", "c");

        await database.ChangeAsync(Load, discussion => discussion.Edit("T", "C", ["b", "a"], Now.AddDays(1)));

        var stored = await LoadAsync(database);
        stored.Tags.OrderBy(tag => tag.Position).Select(tag => tag.Name).ShouldBe(["b", "a"]);
        (stored.Title, stored.Content, stored.CreatedAt, stored.UpdatedAt).ShouldBe(("T", "C", Now, Now.AddDays(1)));
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Post_Should_HoldTheNumberOfTags(int count, bool allowed)
    {
        var tags = Enumerable.Range(0, count).Select(i => $"{i}").ToList();
        var post = () => Discussion.Post(1, "Title", "Content", tags, Now);
        if (allowed)
        {
            post().Tags.Count.ShouldBe(count);
        }
        else
        {
            Should.Throw<OutOfRangeException>(post);
        }
    }

    [Fact]
    public async Task Hide_Should_HideFromAllButModerators_And_Show_Should_ShowAgain()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var moderator = await database.AddUserAsync();
        await PostAsync(database);

        await database.ChangeAsync(Load, discussion => discussion.Hide(moderator.Id, Now));
        (await CountAsync(database)).ShouldBe((0, 1, 1));
        var hidden = await database.ReadAsync(context => context.Discussions.IgnoreQueryFilters([RecruitContext.NotHidden]).SingleAsync());
        hidden.Hide(4711, Now.AddDays(1));
        (hidden.HiddenAt, hidden.HiddenById, hidden.Version).ShouldBe((Now, moderator.Id, 2));

        await database.ChangeAsync(
            context => context.Discussions.IgnoreQueryFilters([RecruitContext.NotHidden]).SingleAsync(), discussion => discussion.Show());
        (await CountAsync(database)).ShouldBe((1, 1, 1));
    }

    [Fact]
    public async Task Delete_Should_HideFromModeratorsToo()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await PostAsync(database);

        await database.ChangeAsync(Load, discussion => discussion.Delete(Now));

        (await CountAsync(database)).ShouldBe((0, 0, 1));
    }

    [Fact]
    public async Task Edit_Should_LetOneWin_When_AuthorAndModeratorMeet()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var moderator = await database.AddUserAsync();
        await PostAsync(database);

        await database.LetTwoEditAsync(
            context => context.Discussions.IgnoreQueryFilters([RecruitContext.NotHidden]).Include(d => d.Tags).SingleAsync(),
            discussion => discussion.Hide(moderator.Id, Now),
            discussion => discussion.Edit("Other", "Content", ["tag"], Now));

        (await database.ScalarAsync<long>("select count(*) from discussion_tags")).ShouldBe(0);
    }

    private static async Task<(int Shown, int NotDeleted, int All)> CountAsync(RecruitDatabase database) => (
        await database.ReadAsync(context => context.Discussions.CountAsync()),
        await database.ReadAsync(context => context.Discussions.IgnoreQueryFilters([RecruitContext.NotHidden]).CountAsync()),
        await database.ReadAsync(context => context.Discussions.IgnoreQueryFilters().CountAsync()));

    private static async Task PostAsync(RecruitDatabase database, params string[] tags)
    {
        var author = await database.AddUserAsync();
        await database.AddAsync(Discussion.Post(author.Id, "Title", "Content", tags, Now));
    }

    private static Task<Discussion> LoadAsync(RecruitDatabase database) => database.ReadAsync(Load);

    private static Task<Discussion> Load(RecruitContext context) => context.Discussions.Include(discussion => discussion.Tags).SingleAsync();
}
