using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Directories;
using RecruitGraph.Data.Resumes;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Data.Resumes;

public sealed class ResumeAnalysisTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DateTimeOffset Now = RecruitDatabase.Now;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Complete_Should_KeepWhatWasFound()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await QueueAsync(database, 1);
        await using (var context = database.CreateContext())
        {
            var skill = DirectoryEntry.Create(DirectoryKind.Skill, "C#", null, null, Now);
            context.Add(skill);
            await context.SaveChangesAsync();
            var analysis = (await Queue(database).ClaimAsync(context, Lease, Now, default))!;
            analysis.Complete(
                new ResumeFindings
                {
                    Text = "Анна, 30",
                    Name = "Анна",
                    Age = 30,
                    Email = "anna@example.org",
                    PhoneNumber = "123",
                    CareerInterest = "IT",
                    Skills = [skill, skill]
                },
                Now.AddSeconds(1));
            await context.SaveChangesAsync();
        }

        var stored = await database.ReadAsync(context => context.ResumeAnalyses.Include(a => a.Skills).SingleAsync());
        (stored.State, stored.StartedAt, stored.FinishedAt, stored.LeaseUntil).ShouldBe((ResumeAnalysisState.Done, Now, Now.AddSeconds(1), null));
        (stored.Name, stored.Age, stored.Email, stored.PhoneNumber, stored.CareerInterest)
            .ShouldBe(("Анна", 30, "anna@example.org", "123", "IT"));
        stored.Skills.ShouldHaveSingleItem();
        stored.Text.ShouldBeNull();
        (await database.ReadAsync(context => context.ResumeAnalyses.Select(a => a.Text!.Text).SingleAsync())).ShouldBe("Анна, 30");
        (await ClaimAsync(database, Now.AddYears(1))).ShouldBeNull();
    }

    [Theory]
    [InlineData(150, ResumeText.MaxLength, true)]
    [InlineData(151, 1, false)]
    [InlineData(-1, 1, false)]
    [InlineData(0, ResumeText.MaxLength + 1, false)]
    public async Task Complete_Should_HoldItsLimits(int age, int length, bool allowed)
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await QueueAsync(database, 1);
        await using var context = database.CreateContext();
        var analysis = (await Queue(database).ClaimAsync(context, Lease, Now, default))!;
        var findings = new ResumeFindings { Text = new string('我', length), Age = age };

        if (allowed)
        {
            analysis.Complete(findings, Now);
        }
        else
        {
            Should.Throw<OutOfRangeException>(() => analysis.Complete(findings, Now));
        }

        await context.SaveChangesAsync();
        (await database.ScalarAsync<long>("select count(*) from resume_texts")).ShouldBe(allowed ? 1 : 0);
    }

    [Fact]
    public async Task Fail_Should_SayWhy_And_Retry_Should_QueueItAnew()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        await QueueAsync(database, 1);
        await using var context = database.CreateContext();
        var analysis = (await Queue(database).ClaimAsync(context, Lease, Now, default))!;
        Should.Throw<InvalidOperationException>(() => analysis.Retry(Now));

        analysis.Fail("ENCRYPTED", Now.AddSeconds(1));
        await context.SaveChangesAsync();
        (analysis.State, analysis.FailureCode, analysis.FinishedAt).ShouldBe((ResumeAnalysisState.Failed, "ENCRYPTED", Now.AddSeconds(1)));
        Should.Throw<InvalidOperationException>(() => analysis.Fail("AGAIN", Now));
        Should.Throw<InvalidOperationException>(() => analysis.Complete(new ResumeFindings { Text = "" }, Now));
        (await ClaimAsync(database, Now.AddYears(1))).ShouldBeNull();

        analysis.Retry(Now.AddHours(1));
        await context.SaveChangesAsync();
        (analysis.State, analysis.FailureCode, analysis.FinishedAt, analysis.Attempts).ShouldBe((ResumeAnalysisState.Waiting, null, null, 0));
        (await ClaimAsync(database, Now.AddHours(1))).ShouldBe(analysis.FileId);
    }

    [Fact]
    public async Task Retry_Should_ForgetWhatWasFound()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var id = (await QueueAsync(database, 1)).Single();
        await using (var context = database.CreateContext())
        {
            var skill = DirectoryEntry.Create(DirectoryKind.Skill, "C#", null, null, Now);
            context.Add(skill);
            var analysis = (await Queue(database).ClaimAsync(context, Lease, Now, default))!;
            await context.SaveChangesAsync();
            analysis.Complete(new ResumeFindings { Text = "Anna", Name = "Anna", Age = 30, Skills = [skill] }, Now);
            await context.SaveChangesAsync();
        }

        await database.ChangeAsync(
            context => context.ResumeAnalyses.Include(a => a.Text).Include(a => a.Skills).SingleAsync(), analysis => analysis.Retry(Now.AddHours(1)));

        var stored = await database.ReadAsync(context => context.ResumeAnalyses.SingleAsync());
        (stored.State, stored.Name, stored.Age, stored.QueuedAt).ShouldBe((ResumeAnalysisState.Waiting, null, null, Now.AddHours(1)));
        (await database.ScalarAsync<long>("select (select count(*) from resume_texts) + (select count(*) from resume_analysis_skills)")).ShouldBe(0);
        (await ClaimAsync(database, Now.AddHours(1))).ShouldBe(id);
    }

    [Fact]
    public async Task Release_Should_PutItBack_WithoutAnAttempt()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var id = (await QueueAsync(database, 1)).Single();
        await using (var context = database.CreateContext())
        {
            var analysis = (await Queue(database).ClaimAsync(context, Lease, Now, default))!;
            analysis.Release();
            await context.SaveChangesAsync();
            Should.Throw<InvalidOperationException>(analysis.Release);
        }

        var stored = await database.ReadAsync(context => context.ResumeAnalyses.SingleAsync());
        (stored.State, stored.Attempts, stored.StartedAt, stored.LeaseUntil).ShouldBe((ResumeAnalysisState.Waiting, 0, null, null));
        (await ClaimAsync(database, Now)).ShouldBe(id);
    }

    [Fact]
    public async Task ClaimAsync_Should_GiveEachToOneWorker_OldestFirst()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var ids = await QueueAsync(database, 24);

        (await ClaimAsync(database, Now)).ShouldBe(ids[0]);
        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            var mine = new List<long>();
            while (await ClaimAsync(database, Now) is { } id)
            {
                mine.Add(id);
            }

            return mine;
        }));

        claims.SelectMany(mine => mine).Order().ShouldBe(ids.Skip(1));
        claims.ShouldAllBe(mine => mine.SequenceEqual(mine.Order()));
    }

    [Fact]
    public async Task ClaimAsync_Should_PassOverWhatAnotherIsClaiming_And_TakeItBack_When_ThatTransactionDies()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var ids = await QueueAsync(database, 2);
        await using var dying = database.CreateContext();
        await using (await dying.Database.BeginTransactionAsync())
        {
            (await Queue(database).ClaimAsync(dying, Lease, Now, default))!.FileId.ShouldBe(ids[0]);

            (await ClaimAsync(database, Now)).ShouldBe(ids[1]);
            (await ClaimAsync(database, Now)).ShouldBeNull();

            await database.KillAsync(dying);
            await Should.ThrowAsync<Exception>(() => dying.ResumeAnalyses.CountAsync());
        }

        (await ClaimAsync(database, Now)).ShouldBe(ids[0]);
        (await database.ReadAsync(context => context.ResumeAnalyses.SingleAsync(a => a.FileId == ids[0]))).Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task ClaimAsync_Should_GiveItAgain_When_TheLeaseHasEnded_And_RefuseTheLateResult()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var id = (await QueueAsync(database, 1)).Single();
        await using var slow = database.CreateContext();
        var analysis = (await Queue(database).ClaimAsync(slow, Lease, Now, default))!;
        (await ClaimAsync(database, Now + Lease - TimeSpan.FromMicroseconds(1))).ShouldBeNull();
        (await ClaimAsync(database, Now + Lease)).ShouldBe(id);

        analysis.Complete(new ResumeFindings { Text = "late" }, Now + Lease);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync());

        var stored = await database.ReadAsync(context => context.ResumeAnalyses.Include(a => a.Text).SingleAsync());
        (stored.State, stored.Attempts, stored.LeaseUntil, stored.Text).ShouldBe((ResumeAnalysisState.Running, 2, Now + Lease + Lease, null));
    }

    [Fact]
    public async Task ClaimAsync_Should_GiveUp_When_EveryWorkerDied()
    {
        await using var database = await RecruitDatabase.CreateAsync(postgres);
        var id = (await QueueAsync(database, 1)).Single();
        for (var attempt = 0; attempt < ResumeAnalysis.MaxAttempts; attempt++)
        {
            (await ClaimAsync(database, Now + (Lease * attempt))).ShouldBe(id);
        }

        (await ClaimAsync(database, Now + (Lease * ResumeAnalysis.MaxAttempts) - TimeSpan.FromMicroseconds(1))).ShouldBeNull();
        (await database.ReadAsync(context => context.ResumeAnalyses.SingleAsync())).State.ShouldBe(ResumeAnalysisState.Running);
        (await ClaimAsync(database, Now + (Lease * ResumeAnalysis.MaxAttempts))).ShouldBeNull();

        var stored = await database.ReadAsync(context => context.ResumeAnalyses.SingleAsync());
        (stored.State, stored.FailureCode, stored.FinishedAt)
            .ShouldBe((ResumeAnalysisState.Failed, "ATTEMPTS_EXHAUSTED", Now + (Lease * ResumeAnalysis.MaxAttempts)));
    }

    private static IResumeAnalysisQueue Queue(RecruitDatabase database) => database.Service<IResumeAnalysisQueue>();

    private static Task<long?> ClaimAsync(RecruitDatabase database, DateTimeOffset now) => database.ReadAsync(
        async (RecruitContext context) => (await Queue(database).ClaimAsync(context, Lease, now, default))?.FileId);

    private static async Task<List<long>> QueueAsync(RecruitDatabase database, int count)
    {
        var owner = await database.AddUserAsync();
        var ids = new List<long>();
        for (var i = 0; i < count; i++)
        {
            ids.Add((await database.AddAsync(ResumeFile.Upload(owner.Id, null, "a", ResumeFileType.Txt, [1], Now.AddSeconds(i - count)))).Id);
        }

        return ids;
    }
}
