using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Comments;
using RecruitGraph.Data.Discussions;
using RecruitGraph.Data.Experiences;
using RecruitGraph.Tests.Data.Experiences;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Comments;

public sealed class CommentTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task Comments_Should_BelongToADiscussionOrToAnExperience()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var author = await database.AddUserAsync();
        var discussion = await database.AddAsync(Discussion.Post(author.Id, "Title", "Content", [], Now));
        var experience = await database.AddAsync(InterviewExperience.Share(author.Id, InterviewExperienceTests.Details, Now));
        await database.AddAsync(Comment.OnDiscussion(author.Id, discussion.Id, "to the discussion", Now));
        await database.AddAsync(Comment.OnExperience(author.Id, experience.Id, "to the experience", Now));

        (await database.ReadAsync(context => context.Comments.SingleAsync(c => c.DiscussionId == discussion.Id))).Text.ShouldBe("to the discussion");
        (await database.ReadAsync(context => context.Comments.SingleAsync(c => c.Experience!.Company == "ACME"))).Text.ShouldBe("to the experience");
    }

    [Theory]
    [InlineData("discussion_id = null")]
    [InlineData("experience_id = (select min(id) from interview_experiences)")]
    [InlineData("hidden_at = now()")]
    public async Task Database_Should_RefuseWhatTheAggregateNeverWrites(string change)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await AddAsync(database);

        (await Should.ThrowAsync<Npgsql.PostgresException>(() => database.ExecuteAsync($"update comments set {change}")))
            .SqlState.ShouldBe(Npgsql.PostgresErrorCodes.CheckViolation);
    }

    [Fact]
    public async Task Edit_Should_LetOneWin_When_TwoEdit()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await AddAsync(database);

        await database.LetTwoEditAsync(
            context => context.Comments.SingleAsync(), comment => comment.Edit("first", Now.AddDays(1)), comment => comment.Edit("second", Now));

        var stored = await database.ReadAsync(context => context.Comments.SingleAsync());
        (stored.Text, stored.CreatedAt, stored.UpdatedAt).ShouldBe(("first", Now, Now.AddDays(1)));
    }

    [Fact]
    public async Task Lists_Should_LeaveHiddenAndDeletedOut()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await AddAsync(database);
        var moderator = await database.AddUserAsync();

        await database.ChangeAsync(context => context.Comments.SingleAsync(), comment => comment.Hide(moderator.Id, Now));
        (await database.ReadAsync(context => context.Comments.CountAsync())).ShouldBe(0);
        await database.ChangeAsync(context => context.Comments.IgnoreQueryFilters().SingleAsync(), comment => comment.Show());
        await database.ChangeAsync(context => context.Comments.SingleAsync(), comment => comment.Delete(Now));
        (await database.ReadAsync(context => context.Comments.CountAsync())).ShouldBe(0);
    }

    private static async Task AddAsync(RecruitDatabase database)
    {
        var author = await database.AddUserAsync();
        await database.AddAsync(InterviewExperience.Share(author.Id, InterviewExperienceTests.Details, Now));
        var discussion = await database.AddAsync(Discussion.Post(author.Id, "Title", "Content", [], Now));
        await database.AddAsync(Comment.OnDiscussion(author.Id, discussion.Id, "text", Now));
    }
}
