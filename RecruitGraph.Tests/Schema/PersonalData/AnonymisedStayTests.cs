using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.PersonalData;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.PersonalData;

/// <summary>Who is anonymised stays so, whoever writes afterwards or at the same moment.</summary>
public sealed class AnonymisedStayTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private RecruitServer _server = null!;
    private GraphQLClient _admin = null!;
    private GraphQLClient _hr = null!;
    private string _vacancy = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _admin = await _server.SignInNewAsync("admin", Role.Admin);
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
        _vacancy = await Recruiting.PublishVacancyAsync(_hr, "Cook");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Change_Should_BeRefused_When_TheCandidateIsAnonymised()
    {
        var candidateId = await CreateCandidateAsync();
        var applicationId = (await _hr.SucceedAsync("enterApplication", new { vacancyId = _vacancy, candidateId }, "application", "id")).GetProperty("id").GetString()!;
        var tagId = (await _hr.SucceedAsync("createTag", new { name = "good" }, "tag", "id")).GetProperty("id").GetString();
        var stages = await Recruiting.StagesAsync(_hr, _vacancy);
        await Recruiting.RejectAsync(_hr, applicationId, stages["NEW"]);
        var other = await Recruiting.PublishVacancyAsync(_hr, "Baker");
        await _admin.SucceedAsync("anonymiseCandidate", new { candidateId }, "candidate", "id");

        (await _hr.RefuseAsync("updateCandidate", new { id = candidateId, version = 2, fullName = "Anna again" })).ShouldBe("CANDIDATE_ANONYMISED");
        (await _hr.RefuseAsync("addCandidateTag", new { candidateId, tagId })).ShouldBe("CANDIDATE_ANONYMISED");
        (await _hr.RefuseAsync("addApplicationNote", new { applicationId, text = "Anna", visibility = "PRIVATE" })).ShouldBe("CANDIDATE_ANONYMISED");
        (await _hr.RefuseAsync("enterApplication", new { vacancyId = other, candidateId })).ShouldBe("CANDIDATE_ANONYMISED");
        (await _hr.RefuseAsync("reopenApplication", new { applicationId, fromStage = stages["NEW"], toStage = stages["NEW"] })).ShouldBe("CANDIDATE_ANONYMISED");
        (await _admin.RefuseAsync("anonymiseCandidate", new { candidateId })).ShouldBe("CANDIDATE_ANONYMISED");

        await _server.UseContextAsync(async context =>
        {
            var stored = await context.Candidates.Include(candidate => candidate.Tags).SingleAsync();
            (stored.FullName, stored.Tags.Count).ShouldBe(("", 0));
            (await context.ApplicationNotes.CountAsync(), await context.Applications.CountAsync(), await context.ApplicationEvents.CountAsync())
                .ShouldBe((0, 1, 2));
        });
        (await AnonymisationsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task AnonymiseCandidate_Should_HappenOnce_When_SeveralAskAtTheSameMoment()
    {
        var candidateId = await CreateCandidateAsync();
        var answers = await MeetAsync(
            "select from candidates for update",
            () => _admin.MutateAsync("anonymiseCandidate", new { candidateId }),
            () => _admin.MutateAsync("anonymiseCandidate", new { candidateId }));

        answers.Select(answer => answer.Refusal("anonymiseCandidate")).Order().ShouldBe([null, "CANDIDATE_ANONYMISED"]);
        (await AnonymisationsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Write_Should_LeaveNothing_When_ItsUserIsAnonymisedMeanwhile()
    {
        var li = await _server.SignInNewAsync("li");
        var answers = await _server.UseContextAsync(async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            var user = (await context.LockUserAsync(li.UserId, default))!;
            await context.AnonymiseAsync(user, li.UserId, TimeProvider.System.GetUtcNow(), default);
            Task<GraphQLAnswer>[] writes =
            [
                Recruiting.TryApplyAsync(li, _vacancy),
                li.MutateAsync("updateProfile", new { profile = new { name = "Li" } }),
                li.MutateAsync("saveResume", new { autobiography = "Li" }),
                li.MutateAsync("createDiscussion", new { title = "I am Li", content = "Li" }),
            ];
            await WaitForLocksAsync(writes.Length);
            await transaction.CommitAsync();
            return await Task.WhenAll(writes);
        });

        answers.SelectMany(answer => answer.Codes).ShouldBe(["USER_ANONYMISED", "USER_ANONYMISED", "USER_ANONYMISED", "USER_ANONYMISED"]);
        await _server.UseContextAsync(async context =>
            (await context.Candidates.CountAsync() + await context.Profiles.CountAsync() + await context.Resumes.CountAsync() + await context.Discussions.CountAsync())
                .ShouldBe(0));
    }

    [Fact]
    public async Task ChangeUserRole_Should_NotFail_When_TwoAdministratorsChangeEachOther()
    {
        var (one, two) = (await _server.SignInNewAsync("one", Role.Admin), await _server.SignInNewAsync("two", Role.Admin));
        var answers = await MeetAsync("select from users for update", () => DemoteAsync(one, two), () => DemoteAsync(two, one));

        answers.SelectMany(answer => answer.Codes).ShouldBeEmpty();
        (await _server.UseContextAsync(context => context.Users.CountAsync(user => user.Role == Role.Admin))).ShouldBe(1);

        static Task<GraphQLAnswer> DemoteAsync(GraphQLClient actor, GraphQLClient subject) => actor.MutateAsync(
            "changeUserRole", new { userId = GlobalId.Format("User", subject.UserId), role = "HR", version = 1 });
    }

    private async Task<string> CreateCandidateAsync() =>
        (await _hr.SucceedAsync("createCandidate", new { fullName = "Anna" }, "candidate", "id")).GetProperty("id").GetString()!;

    private Task<int> AnonymisationsAsync() =>
        _server.UseContextAsync(context => context.AuditEntries.CountAsync(entry => entry.Action == AuditAction.Anonymised));

    /// <summary>Lets requests begin while rows are held, and go on together.</summary>
    private Task<GraphQLAnswer[]> MeetAsync(string hold, params Func<Task<GraphQLAnswer>>[] requests) => _server.UseContextAsync(async context =>
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        await context.Database.ExecuteSqlRawAsync(hold);
        var running = requests.Select(request => request()).ToArray();
        await WaitForLocksAsync(running.Length);
        await transaction.RollbackAsync();
        return await Task.WhenAll(running);
    });

    private Task WaitForLocksAsync(int statements) => _server.UseContextAsync(async context =>
    {
        while (await context.Database
            .SqlQuery<int>($"select count(*)::int as \"Value\" from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
            .SingleAsync() < statements)
        {
            await Task.Yield();
        }
    });
}
