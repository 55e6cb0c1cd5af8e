using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Experiences;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Experiences;

public sealed class InterviewExperienceTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    internal static InterviewExperienceDetails Details { get; } = new(
        "ACME", "Developer", new DateOnly(2026, 2, 28), "It was good.", InterviewResult.Pending, InterviewDifficulty.Hard, 4, ["Why?", "自我介紹"]);

    [Fact]
    public async Task Share_Should_KeepAllThatWasTold()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await ShareAsync(database);

        var stored = await database.ReadAsync(context => context.InterviewExperiences.SingleAsync());

        stored.Questions.ShouldBe(Details.Questions);
        (stored.ToDetails() with { Questions = Details.Questions }).ShouldBe(Details);
        (stored.CreatedAt, stored.UpdatedAt, stored.Version).ShouldBe((Now, Now, 1));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(0, false)]
    [InlineData(6, false)]
    public void Share_Should_HoldEvaluations(int? evaluation, bool allowed) => Check(Details with { Evaluation = evaluation }, allowed);

    [Theory]
    [InlineData(0, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Share_Should_HoldTheNumberOfQuestions(int count, bool allowed) =>
        Check(Details with { Questions = [.. Enumerable.Repeat("?", count)] }, allowed);

    [Fact]
    public async Task Database_Should_RefuseLongerQuestions()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var author = await database.AddUserAsync();
        var longest = new string('我', InterviewExperience.MaxQuestionLength);
        await database.AddAsync(InterviewExperience.Share(author.Id, Details with { Questions = [longest] }, Now));

        await Should.ThrowAsync<DbUpdateException>(() =>
            database.AddAsync(InterviewExperience.Share(author.Id, Details with { Questions = [longest + "?"] }, Now)));
    }

    [Fact]
    public async Task Edit_Should_LetOneWin_When_TwoEdit()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await ShareAsync(database);

        await database.LetTwoEditAsync(
            context => context.InterviewExperiences.SingleAsync(),
            experience => experience.Edit(experience.ToDetails() with { Questions = ["first"] }, Now),
            experience => experience.Edit(experience.ToDetails() with { Questions = ["second"] }, Now));

        (await database.ReadAsync(context => context.InterviewExperiences.SingleAsync())).Questions.ShouldBe(["first"]);
    }

    [Fact]
    public async Task Lists_Should_LeaveHiddenAndDeletedOut()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await ShareAsync(database);
        var moderator = await database.AddUserAsync();

        await database.ChangeAsync(context => context.InterviewExperiences.SingleAsync(), experience => experience.Hide(moderator.Id, Now));
        (await database.ReadAsync(context => context.InterviewExperiences.CountAsync())).ShouldBe(0);
        await database.ChangeAsync(context => context.InterviewExperiences.IgnoreQueryFilters().SingleAsync(), experience => experience.Show());
        await database.ChangeAsync(context => context.InterviewExperiences.SingleAsync(), experience => experience.Delete(Now));
        (await database.ReadAsync(context => context.InterviewExperiences.CountAsync())).ShouldBe(0);
    }

    private static void Check(InterviewExperienceDetails details, bool allowed)
    {
        var share = () => InterviewExperience.Share(1, details, Now);
        if (allowed)
        {
            share().Evaluation.ShouldBe(details.Evaluation);
        }
        else
        {
            Should.Throw<OutOfRangeException>(share);
        }
    }

    private static async Task ShareAsync(RecruitDatabase database)
    {
        var author = await database.AddUserAsync();
        await database.AddAsync(InterviewExperience.Share(author.Id, Details, Now));
    }
}
