using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Events;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Data.TestQuestions;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Applications;

public sealed class ApplicationDetailsTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;

    [Fact]
    public async Task Submit_Should_NoteHowItCame()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var vacancy = await database.AddVacancyAsync();
        var user = await database.AddUserAsync(Role.JobSeeker);
        await database.ApplyAsync(vacancy);
        await using var context = database.CreateContext();
        var loaded = await context.Vacancies.Include(v => v.Stages).SingleAsync();
        await context.ApplyAsync(loaded, user.Id, Now, default);
        context.Add(Application.Submit(loaded, Candidate.Anonymous(new CandidateDetails("Boris"), Now), vacancy.OwnerId, Now));
        await context.SaveChangesAsync();

        (await database.ReadAsync(c => c.Applications.OrderBy(a => a.Id).Select(a => a.Source).ToListAsync()))
            .ShouldBe([ApplicationSource.Anonymous, ApplicationSource.Account, ApplicationSource.Hr]);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(0, true)]
    [InlineData(100, true)]
    [InlineData(-1, false)]
    [InlineData(101, false)]
    public async Task Rate_Should_HoldItsRange_WithoutAnEvent(int? score, bool allowed)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.ApplyAsync();
        var rate = () => database.ChangeAsync(context => context.Applications.SingleAsync(), application => application.Rate(score));

        if (allowed)
        {
            await rate();
        }
        else
        {
            await Should.ThrowAsync<OutOfRangeException>(rate);
        }

        var stored = await database.ReadAsync(context => context.Applications.Include(a => a.Events).SingleAsync());
        (stored.Score, stored.Version, stored.Events.Count).ShouldBe((allowed ? score : null, 1, 1));
    }

    [Fact]
    public async Task AttachResume_Should_GiveTheFileToTheCandidate()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        var owner = await database.AddUserAsync();
        await using var context = database.CreateContext();
        var stored = await context.Applications.Include(a => a.Candidate).SingleAsync();
        stored.AttachResume(ResumeFile.Upload(owner.Id, null, "a.pdf", ResumeFileType.Pdf, [1], Now));
        await context.SaveChangesAsync();

        var file = await database.ReadAsync(c => c.ResumeFiles.SingleAsync());
        (file.CandidateId, file.OwnerId, stored.ResumeFileId).ShouldBe((application.CandidateId, owner.Id, file.Id));
    }

    [Fact]
    public async Task Answer_Should_KeepWhatWasRightThen()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.ApplyAsync();
        var question = await AddQuestionAsync(database);

        await database.ChangeAsync(context => context.Applications.SingleAsync(), application => application.Answer([question.Answers.Last()]));

        var given = await database.ReadAsync(context => context.ApplicationAnswers.Include(a => a.Answer).SingleAsync());
        (given.QuestionId, given.Answer.Text, given.WasRight).ShouldBe((question.Id, "5", false));
        await Should.ThrowAsync<DuplicateAnswerException>(() => database.ChangeAsync(
            context => context.Applications.SingleAsync(), application => application.Answer([question.Answers.First()])));
        await Should.ThrowAsync<DuplicateAnswerException>(() => database.ChangeAsync(
            context => context.Applications.SingleAsync(), application => application.Answer([.. question.Answers])));
    }

    [Fact]
    public async Task Answer_Should_HoldItsLimit()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        var answer = (await AddQuestionAsync(database)).Answers.First();

        Should.Throw<OutOfRangeException>(() => application.Answer([.. Enumerable.Repeat(answer, Application.MaxAnswers + 1)]));
        Should.Throw<DuplicateAnswerException>(() => application.Answer([.. Enumerable.Repeat(answer, Application.MaxAnswers)]));
    }

    [Fact]
    public async Task Database_Should_RefuseTheAnswerToAnotherQuestion()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        var one = await AddQuestionAsync(database);
        await using var context = database.CreateContext();
        var other = TestQuestion.Create(
            new TestQuestionDetails(
                await context.DirectoryEntries.SingleAsync(e => e.Kind == DirectoryKind.Skill),
                await context.DirectoryEntries.SingleAsync(e => e.Kind == DirectoryKind.Grade),
                await context.DirectoryEntries.SingleAsync(e => e.Kind == DirectoryKind.QuestionType),
                "b",
                "c"),
            [new("d", true)],
            application.Vacancy.OwnerId,
            Now);
        context.Add(other);
        await context.SaveChangesAsync();

        (await Should.ThrowAsync<Npgsql.PostgresException>(() => database.ExecuteAsync(
            $"insert into application_answers values ({application.Id}, {one.Id}, {other.Answers.Single().Id}, true)")))
            .ConstraintName.ShouldBe("fk_application_answers_test_answers_question_id_answer_id");
    }

    [Fact]
    public async Task Reject_Should_KeepTheReasonOfTheList_AlsoInTheLog()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        var (refused, withdrawn) = await ReasonsAsync(database);

        await Should.ThrowAsync<EndingReasonMismatchException>(() => database.TransitionAsync(
            application.Id, (a, pipeline) => a.Reject(pipeline, null, null, null, Now, withdrawn)));
        await Should.ThrowAsync<EndingReasonMismatchException>(() => database.TransitionAsync(
            application.Id, (a, pipeline) => a.Withdraw(pipeline, null, null, null, Now, refused)));
        await database.TransitionAsync(application.Id, (a, pipeline) => a.Reject(pipeline, null, null, "words", Now, refused));
        await database.TransitionAsync(application.Id, (a, pipeline) => a.Withdraw(pipeline, null, null, null, Now, withdrawn));

        await database.SettleAsync();
        var read = (await database.Log.ReadAsync(ApplicationEventCursor.Start, new ApplicationEventFilter(), 10, default)).Events;
        read.Select(happened => happened.EndingReasonId).ShouldBe([null, refused.Id, withdrawn.Id]);
        read[1].Reason.ShouldBe("words");
    }

    [Fact]
    public async Task Database_Should_RefuseAnEndingReasonOfWhatIsNoEnding()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await database.ApplyAsync();

        (await Should.ThrowAsync<Npgsql.PostgresException>(() => database.ExecuteAsync(
            """
            insert into application_events (application_id, vacancy_id, kind, from_stage_id, to_stage_id, status, occurred_at, version,
                ending_reason_id)
            select application_id, vacancy_id, 2, to_stage_id, to_stage_id, status, now(), 2, (select min(id) from ending_reasons)
            from application_events
            """))).ConstraintName.ShouldBe("ck_application_events_ending_reason");
    }

    [Fact]
    public async Task ReopenAt_Should_TakeBackARefusal()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        await database.AdvanceAsync(application);
        await database.TransitionAsync(application.Id, (a, pipeline) => a.Reject(pipeline, null, null, null, Now));

        var reopened = await database.TransitionAsync(
            application.Id, (a, pipeline) => a.ReopenAt(pipeline, a.StageId, a.StageId, null, "by mistake", Now.AddDays(1)));

        (reopened.Kind, reopened.Status, reopened.Reason, reopened.Version)
            .ShouldBe((ApplicationEventKind.Reopened, ApplicationStatus.Active, "by mistake", 4));
        var stored = await database.ReadAsync(context => context.Applications.Include(a => a.Stage).SingleAsync());
        (stored.Status, stored.Stage.Name, stored.StageEnteredAt, stored.AppliedAt)
            .ShouldBe((ApplicationStatus.Active, "SCREENING", Now.AddDays(1), Now));
    }

    [Fact]
    public async Task ReopenAt_Should_TakeBackAHiring_IntoAnEarlierStageOnly()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        await database.TransitionAsync(application.Id, (a, pipeline) => a.MoveTo(pipeline, pipeline.Stages[^1].Id, null, null, null, Now));

        (await Should.ThrowAsync<InvalidTransitionException>(() => database.TransitionAsync(
            application.Id, (a, pipeline) => a.ReopenAt(pipeline, pipeline.Stages[^1].Id, null, null, null, Now))))
            .Message.ShouldBe("An application that is HIRED in HIRED cannot become ACTIVE in HIRED.");
        await database.TransitionAsync(application.Id, (a, pipeline) => a.ReopenAt(pipeline, pipeline.Stages[^2].Id, null, null, null, Now));

        (await database.ReadAsync(context => context.Applications.Include(a => a.Stage).SingleAsync())).Stage.Name.ShouldBe("OFFER");
    }

    [Fact]
    public async Task ReopenAt_Should_BeRefused_When_ItIsActiveOrWithdrawnOrElsewhere()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var application = await database.ApplyAsync();
        Task ReopenAsync(int stage, int? expected = null) => database.TransitionAsync(application.Id, (a, pipeline) => a.ReopenAt(
            pipeline, stage < 0 ? 4711 : pipeline.Stages[stage].Id, expected is { } e ? pipeline.Stages[e].Id : null, null, null, Now));

        await Should.ThrowAsync<InvalidTransitionException>(() => ReopenAsync(1));
        await database.TransitionAsync(application.Id, (a, pipeline) => a.Reject(pipeline, null, null, null, Now));
        await Should.ThrowAsync<StageConflictException>(() => ReopenAsync(0, expected: 1));
        await Should.ThrowAsync<RecruitGraph.Data.Stages.StageNotFoundException>(() => ReopenAsync(-1));
        await database.TransitionAsync(application.Id, (a, pipeline) => a.Withdraw(pipeline, null, null, null, Now));
        await Should.ThrowAsync<InvalidTransitionException>(() => ReopenAsync(0));

        (await database.ScalarAsync<long>("select count(*) from application_events")).ShouldBe(3);
    }

    private static async Task<(EndingReason Refused, EndingReason Withdrawn)> ReasonsAsync(RecruitDatabase database)
    {
        var reasons = await database.ReadAsync(context => context.EndingReasons.OrderBy(reason => reason.Id).ToListAsync());
        return (reasons.First(reason => reason.Kind == EndingReasonKind.Rejected), reasons.First(reason => reason.Kind == EndingReasonKind.Withdrawn));
    }

    private static async Task<TestQuestion> AddQuestionAsync(RecruitDatabase database)
    {
        var author = await database.AddUserAsync();
        return await database.AddAsync(TestQuestion.Create(
            new TestQuestionDetails(
                DirectoryEntry.Create(DirectoryKind.Skill, "Maths", null, null, Now),
                DirectoryEntry.Create(DirectoryKind.Grade, "Junior", null, null, Now),
                DirectoryEntry.Create(DirectoryKind.QuestionType, "Choice", null, null, Now),
                "Sum",
                "2 + 2"),
            [new("4", true), new("5", false)],
            author.Id,
            Now));
    }
}
