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
        var answers = await WhileAnonymisedAsync(
            li,
            () => Recruiting.TryApplyAsync(li, _vacancy),
            () => li.MutateAsync("updateProfile", new { profile = new { name = "Li" } }),
            () => li.MutateAsync("saveResume", new { autobiography = "Li" }),
            () => li.MutateAsync("createDiscussion", new { title = "I am Li", content = "Li" }),
            () => Uploading.TryUploadAsync(li, "I am Li."u8.ToArray()));

        answers.Zip(["applyToVacancy", "updateProfile", "saveResume", "createDiscussion", "uploadResumeFile"], (answer, mutation) => answer.Refusal(mutation))
            .ShouldAllBe(code => code == "USER_ANONYMISED");
        await _server.UseContextAsync(async context =>
        {
            (await context.Candidates.CountAsync() + await context.Profiles.CountAsync() + await context.Resumes.CountAsync()).ShouldBe(0);
            (await context.Discussions.CountAsync() + await context.ResumeFileContents.CountAsync()).ShouldBe(0);
        });
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

    [Fact]
    public async Task Change_Should_BeRefusedAtItsPlace_When_TheUserIsAnonymised()
    {
        var userId = GlobalId.Format("User", (await _server.SignInNewAsync("li")).UserId);
        await _admin.SucceedAsync("anonymiseUser", new { userId }, "user", "id");

        (await _admin.RefuseAtAsync("blockUser", new { userId, reason = "Spam" })).ShouldBe("USER_ANONYMISED input userId");
        (await _admin.RefuseAtAsync("updateProfile", new { userId, profile = new { name = "Li" } })).ShouldBe("USER_ANONYMISED input userId");
        (await _admin.RefuseAtAsync("removeAvatar", new { userId })).ShouldBe("USER_ANONYMISED input userId");
        (await _admin.RefuseAtAsync("addEducation", new { userId, degree = "a", school = "b", major = "c", beginDate = "d", endDate = "e" }))
            .ShouldBe("USER_ANONYMISED input userId");
        (await _server.UseContextAsync(context => context.Profiles.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Post_Should_StayAsItWas_When_ItsAuthorIsAnonymisedWhileHeChangesIt()
    {
        var li = await _server.SignInNewAsync("li");
        var (changed, deleted) = (await Community.DiscussAsync(li, "Hello", "cooks"), await Community.DiscussAsync(li, "Bye"));
        var comment = await Community.CommentAsync(li, changed, "Nice");
        var experience = await Community.ShareAsync(li, "Bakery");
        var answers = await WhileAnonymisedAsync(
            li,
            () => li.MutateAsync("updateDiscussion", new { id = changed, version = 1, title = "I am Li" }),
            () => li.MutateAsync("deleteDiscussion", new { id = deleted, version = 1 }),
            () => li.MutateAsync("updateComment", new { id = comment, version = 1, text = "I am Li" }),
            () => li.MutateAsync("updateExperience", new { id = experience, version = 1, company = "Li's" }));

        answers.Zip(["updateDiscussion", "deleteDiscussion", "updateComment", "updateExperience"], (answer, mutation) => answer.Refusal(mutation))
            .ShouldAllBe(code => code == "USER_ANONYMISED");
        await _hr.SucceedAsync("hideDiscussion", new { id = changed, version = 1 }, "discussion", "id");
        await _server.UseContextAsync(async context =>
        {
            (await context.Discussions.IgnoreQueryFilters().OrderBy(posted => posted.Id).Select(posted => posted.Title).ToListAsync()).ShouldBe(["Hello", "Bye"]);
            (await context.Discussions.IgnoreQueryFilters().CountAsync(posted => posted.DeletedAt != null)).ShouldBe(0);
            (await context.Comments.SingleAsync()).Text.ShouldBe("Nice");
            (await context.InterviewExperiences.SingleAsync()).Company.ShouldBe("Bakery");
        });
    }

    [Fact]
    public async Task AnonymiseUser_Should_CarryOutWhatItCan_When_ThreeAdministratorsAnonymiseOneAnother()
    {
        var (one, two, three) = (
            await _server.SignInNewAsync("one", Role.Admin), await _server.SignInNewAsync("two", Role.Admin), await _server.SignInNewAsync("three", Role.Admin));
        var answers = await MeetAsync(
            "select from users for update", () => AnonymiseAsync(one, two), () => AnonymiseAsync(two, three), () => AnonymiseAsync(three, one));

        answers.Select(answer => answer.Refusal("anonymiseUser")).Order().ShouldBe([null, null, "USER_ANONYMISED"]);
        (await _server.UseContextAsync(context => context.Users.CountAsync(user => user.AnonymisedAt != null))).ShouldBe(2);
        (await AnonymisationsAsync()).ShouldBe(2);

        static Task<GraphQLAnswer> AnonymiseAsync(GraphQLClient actor, GraphQLClient subject) =>
            actor.MutateAsync("anonymiseUser", new { userId = GlobalId.Format("User", subject.UserId) });
    }

    [Fact]
    public async Task AuditAndEvents_Should_NotLeadToHim_When_TheyAreWrittenWhileHeIsAnonymised()
    {
        var li = await _server.SignInNewAsync("li");
        var application = await Recruiting.ApplyAsync(li, _vacancy);
        var stage = (await Recruiting.StagesAsync(_hr, _vacancy))["NEW"];
        var answers = await WhileAnonymisedAsync(
            li,
            () => li.MutateAsync("exportPersonalData", new { userId = GlobalId.Format("User", li.UserId) }),
            () => Recruiting.RejectAsync(_hr, application, stage));

        answers[0].Refusal("exportPersonalData").ShouldBeNull();
        answers[1].Refusal("rejectApplication").ShouldNotBeNull();
        await _server.UseContextAsync(async context =>
        {
            var exported = await context.AuditEntries.SingleAsync(entry => entry.Action == AuditAction.Exported);
            (exported.ActorId, exported.Ip).ShouldBe((li.UserId, null));
            (await context.ApplicationEvents.AnyAsync(happened => happened.Reason != null)).ShouldBeFalse();
        });
    }

    [Fact]
    public async Task AnonymiseUser_Should_TakeTheReasonAway_When_HisApplicationIsBeingRejected()
    {
        var li = await _server.SignInNewAsync("li");
        var application = await Recruiting.ApplyAsync(li, _vacancy);
        var stage = (await Recruiting.StagesAsync(_hr, _vacancy))["NEW"];
        var (rejection, anonymisation) = await _server.UseContextAsync(async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await context.Database.ExecuteSqlRawAsync("select from applications for update");
            var rejecting = Recruiting.RejectAsync(_hr, application, stage);
            await _server.WaitForLocksAsync(1);
            var anonymising = li.MutateAsync("anonymiseUser", new { userId = GlobalId.Format("User", li.UserId) });
            await _server.WaitForLocksAsync(2);
            await transaction.RollbackAsync();
            return (await rejecting, await anonymising);
        });

        rejection.Refusal("rejectApplication").ShouldBeNull();
        anonymisation.Refusal("anonymiseUser").ShouldBeNull();
        await _server.UseContextAsync(async context =>
        {
            (await context.ApplicationEvents.CountAsync()).ShouldBe(2);
            (await context.ApplicationEvents.AnyAsync(happened => happened.Reason != null)).ShouldBeFalse();
        });
    }

    /// <summary>Lets requests begin while somebody is being anonymised, each of which waits for the end of it.</summary>
    private Task<GraphQLAnswer[]> WhileAnonymisedAsync(GraphQLClient person, params Func<Task<GraphQLAnswer>>[] requests) =>
        _server.UseContextAsync(async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            var user = (await context.LockUserAsync(person.UserId, default))!;
            await context.AnonymiseAsync(user, person.UserId, TimeProvider.System.GetUtcNow(), default);
            var running = requests.Select(request => request()).ToArray();
            await _server.WaitForLocksAsync(running.Length);
            await transaction.CommitAsync();
            return await Task.WhenAll(running);
        });

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
        await _server.WaitForLocksAsync(running.Length);
        await transaction.RollbackAsync();
        return await Task.WhenAll(running);
    });
}
