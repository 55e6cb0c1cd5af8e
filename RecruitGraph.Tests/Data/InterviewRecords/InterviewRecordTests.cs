using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.InterviewRecords;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.InterviewRecords;

public sealed class InterviewRecordTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task Keep_Should_KeepAllInOrder()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var user = await database.AddUserAsync();
        await database.AddAsync(InterviewRecord.Keep(user.Id, [new("Why?", "Because", 120), new("How?", "", 0)], ["Speak up", "慢一點"], Now));

        var stored = await database.ReadAsync(context => context.InterviewRecords.Include(record => record.Answers).SingleAsync());

        stored.Answers.OrderBy(answer => answer.Ordinal).Select(answer => (answer.Question, answer.Answer, answer.SpeechRate))
            .ShouldBe([("Why?", "Because", 120), ("How?", "", 0)]);
        stored.Improvements.ShouldBe(["Speak up", "慢一點"]);
        stored.CreatedAt.ShouldBe(Now);
    }

    [Theory]
    [InlineData(0, 0, 100, false)]
    [InlineData(1, 0, 0, true)]
    [InlineData(50, 50, 1000, true)]
    [InlineData(51, 0, 100, false)]
    [InlineData(1, 51, 100, false)]
    [InlineData(1, 0, 1001, false)]
    [InlineData(1, 0, -1, false)]
    public void Keep_Should_HoldItsLimits(int answers, int improvements, int speechRate, bool allowed)
    {
        var keep = () => InterviewRecord.Keep(
            1, [.. Enumerable.Repeat(new InterviewAnswerDetails("?", "!", speechRate), answers)], [.. Enumerable.Repeat("a", improvements)], Now);
        if (allowed)
        {
            keep().Answers.Count.ShouldBe(answers);
        }
        else
        {
            Should.Throw<OutOfRangeException>(keep);
        }
    }
}
