using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.TestQuestions;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.TestQuestions;

public sealed class TestQuestionTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;
    private static readonly TestAnswerDetails[] Answers = [new("4", true), new("5", false)];

    [Fact]
    public async Task Create_Should_KeepQuestionAndAnswersInOrder()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var author = await database.AddUserAsync();
        await database.AddAsync(TestQuestion.Create(Details(), Answers, author.Id, Now));

        var stored = await database.ReadAsync(context => context.TestQuestions
            .Include(q => q.Skill).Include(q => q.Grade).Include(q => q.QuestionType).Include(q => q.Answers).SingleAsync());

        (stored.Title, stored.Text, stored.Skill.Title, stored.Grade.Title, stored.QuestionType.Title, stored.CreatedById, stored.CreatedAt)
            .ShouldBe(("Sum", "2 + 2", "Maths", "Junior", "Choice", author.Id, Now));
        stored.Answers.OrderBy(answer => answer.Position).Select(answer => new TestAnswerDetails(answer.Text, answer.IsRight)).ShouldBe(Answers);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Create_Should_HoldTheNumberOfAnswers(int count, bool allowed)
    {
        var answers = Enumerable.Range(0, count).Select(i => new TestAnswerDetails($"{i}", true)).ToList();
        var create = () => TestQuestion.Create(Details(), answers, 1, Now);
        if (allowed)
        {
            create().Answers.Count.ShouldBe(count);
        }
        else
        {
            Should.Throw<OutOfRangeException>(create);
        }
    }

    [Fact]
    public void Create_Should_DemandARightAnswer() =>
        Should.Throw<NoRightAnswerException>(() => TestQuestion.Create(Details(), [new("4", false)], 1, Now));

    [Fact]
    public void Create_Should_DemandEntriesOfTheirDirectories()
    {
        var details = Details();

        Should.Throw<WrongDirectoryException>(() => TestQuestion.Create(details with { Skill = details.Grade }, Answers, 1, Now));
        Should.Throw<WrongDirectoryException>(() => TestQuestion.Create(details with { Grade = details.Skill }, Answers, 1, Now));
        Should.Throw<WrongDirectoryException>(() => TestQuestion.Create(details with { QuestionType = details.Skill }, Answers, 1, Now));
    }

    [Fact]
    public async Task Delete_Should_HideIt_And_KeepIt()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var author = await database.AddUserAsync();
        await database.AddAsync(TestQuestion.Create(Details(), Answers, author.Id, Now));

        await database.ChangeAsync(context => context.TestQuestions.SingleAsync(), question => question.Delete(Now.AddDays(1)));

        (await database.ReadAsync(context => context.TestQuestions.CountAsync())).ShouldBe(0);
        var deleted = await database.ReadAsync(context => context.TestQuestions.IgnoreQueryFilters([RecruitContext.NotDeleted]).SingleAsync());
        deleted.Delete(Now.AddDays(2));
        (deleted.DeletedAt, deleted.Version).ShouldBe((Now.AddDays(1), 2));
    }

    [Fact]
    public async Task Edit_Should_LetOneWin_When_TwoEdit()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var author = await database.AddUserAsync();
        await database.AddAsync(TestQuestion.Create(Details(), Answers, author.Id, Now));

        await database.LetTwoEditAsync(
            context => context.TestQuestions.Include(q => q.Skill).Include(q => q.Grade).Include(q => q.QuestionType).SingleAsync(),
            question => question.Edit(new TestQuestionDetails(question.Skill, question.Grade, question.QuestionType, "First", "1")),
            question => question.Edit(new TestQuestionDetails(question.Skill, question.Grade, question.QuestionType, "Second", "2")));

        (await database.ReadAsync(context => context.TestQuestions.SingleAsync())).Title.ShouldBe("First");
    }

    private static TestQuestionDetails Details() => new(
        DirectoryEntry.Create(DirectoryKind.Skill, "Maths", null, null, Now),
        DirectoryEntry.Create(DirectoryKind.Grade, "Junior", null, null, Now),
        DirectoryEntry.Create(DirectoryKind.QuestionType, "Choice", null, null, Now),
        "Sum",
        "2 + 2");
}
