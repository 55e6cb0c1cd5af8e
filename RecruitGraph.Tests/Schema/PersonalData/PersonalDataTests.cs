using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Applications;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Events;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.PersonalData;

/// <summary>People take their data along, or have it taken away; counts stay.</summary>
public sealed class PersonalDataTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Counts = "{ statistics { total stages { name status count } funnel { stageType reached } } }";

    private RecruitServer _server = null!;
    private GraphQLClient _hr = null!;
    private GraphQLClient _li = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
        _li = await _server.SignInNewAsync("li");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Export_Should_HoldWhatIsStored_When_TheUserAsksForIt()
    {
        await Recruiting.ApplyAsync(_li, await Recruiting.PublishVacancyAsync(_hr, "Cook"));
        await _li.SucceedAsync("createDiscussion", new { title = "Hello", content = "Who was there?" }, "discussion", "id");

        var exported = await _li.SucceedAsync("exportPersonalData", new { userId = Id(_li) }, "personalData", "exportedAt json");

        var data = JsonDocument.Parse(exported.GetProperty("json").GetString()!).RootElement;
        data.GetProperty("user").GetProperty("userName").GetString().ShouldBe("li");
        var application = data.GetProperty("applications").EnumerateArray().ShouldHaveSingleItem();
        application.GetProperty("vacancy").GetString().ShouldBe("Cook");
        application.GetProperty("events")[0].GetProperty("kind").GetString().ShouldBe("SUBMITTED");
        data.GetProperty("discussions")[0].GetProperty("content").GetString().ShouldBe("Who was there?");
        (await AuditedAsync()).ShouldContain((AuditAction.Exported, _li.UserId));
    }

    [Fact]
    public async Task Anonymise_Should_LeaveNothingThatSaysWhoItWas_When_AUserCloses()
    {
        var vacancy = await Recruiting.PublishVacancyAsync(_hr, "Cook");
        var application = await Recruiting.ApplyAsync(_li, vacancy);
        await _li.SucceedAsync("createDiscussion", new { title = "Hello", content = "Who was there?" }, "discussion", "id");
        var before = await TextsAsync();
        before.ShouldContain("li@example.com");

        await _li.SucceedAsync("anonymiseUser", new { userId = Id(_li) }, "user", "id userName");

        (await TextsAsync()).ShouldNotContain("li@example.com");
        (await _li.RunAsync("{ me { id } }")).Codes.ShouldBe(["AUTH_SESSION_ENDED"]);
        var discussion = (await _hr.RunAsync("{ discussions { nodes { title author { name } } } }")).Data("discussions", "nodes")[0];
        discussion.GetProperty("title").GetString().ShouldBe("Hello");
        discussion.GetProperty("author").GetProperty("name").GetString().ShouldBe($"user-{_li.UserId}");
        var seen = (await _hr.RunAsync("query($id: ID!) { applicationById(id: $id) { status candidate { fullName email } } }", new { id = application }))
            .Data("applicationById");
        seen.GetRawText().ShouldBe("""{"status":"WITHDRAWN","candidate":{"fullName":"","email":null}}""");
        (await _server.UseContextAsync(context => context.ApplicationEvents.Select(happened => happened.Kind).ToListAsync()))
            .ShouldBe([ApplicationEventKind.Submitted, ApplicationEventKind.Withdrawn], ignoreOrder: true);
        (await AuditedAsync()).ShouldContain((AuditAction.Anonymised, _li.UserId));
    }

    [Fact]
    public async Task Anonymise_Should_TakeReasonsOfBlocksAndAddressesOfSessions_When_AUserWasBlocked()
    {
        var admin = await _server.SignInNewAsync("root", Role.Admin);
        await admin.SucceedAsync("blockUser", new { userId = Id(_li), reason = "Advertising" }, "blockedUser", "id");

        await admin.SucceedAsync("anonymiseUser", new { userId = Id(_li) }, "user", "id");

        (await _server.UseContextAsync(context => context.BlockedUsers.Select(blocked => blocked.Reason).SingleAsync())).ShouldBe("anonymised");
        (await _server.UseContextAsync(context => context.Sessions.Where(session => session.UserId == _li.UserId).Select(session => session.Ip).ToListAsync()))
            .ShouldBe([null]);
    }

    [Fact]
    public async Task Counts_Should_StayWhatTheyWere_When_SomebodyWhoseApplicationHadEndedIsAnonymised()
    {
        var vacancy = await Recruiting.PublishVacancyAsync(_hr, "Cook");
        var application = await Recruiting.ApplyAsync(_li, vacancy);
        await Recruiting.RejectAsync(_hr, application, (await Recruiting.StagesAsync(_hr, vacancy))["NEW"]);
        var before = (await _hr.RunAsync(Counts)).Data("statistics").GetRawText();

        await _li.SucceedAsync("anonymiseUser", new { userId = Id(_li) }, "user", "id");

        (await _hr.RunAsync(Counts)).Data("statistics").GetRawText().ShouldBe(before);
    }

    [Fact]
    public async Task Events_Should_LoseTheirWordsAlone_When_SomebodyIsAnonymised()
    {
        var vacancy = await Recruiting.PublishVacancyAsync(_hr, "Cook");
        var stages = await Recruiting.StagesAsync(_hr, vacancy);
        var application = await Recruiting.ApplyAsync(_li, vacancy);
        await _hr.SucceedAsync(
            "rejectApplication", new { applicationId = application, fromStage = stages["NEW"], reason = "Mr Li, of Harbin" }, "application", "id");
        var other = await Recruiting.ApplyAsync(await _server.SignInNewAsync("wu"), vacancy);
        await _hr.SucceedAsync(
            "rejectApplication", new { applicationId = other, fromStage = stages["NEW"], reason = "Ms Wu, of Kazan" }, "application", "id");
        var before = await EventsAsync();
        (await TextsAsync()).ShouldContain("Mr Li, of Harbin");

        await _li.SucceedAsync("anonymiseUser", new { userId = Id(_li) }, "user", "id");

        var texts = await TextsAsync();
        texts.ShouldNotContain("Mr Li, of Harbin");
        texts.ShouldContain("Ms Wu, of Kazan");
        (await EventsAsync()).ShouldBe(before);

        Task<List<string>> EventsAsync() => _server.UseContextAsync(async context =>
            (await context.ApplicationEvents.OrderBy(happened => happened.TransactionId).ThenBy(happened => happened.Sequence).ToListAsync())
                .ConvertAll(happened => $"{ApplicationEventCursor.Behind(happened)} {happened.Kind} {happened.OccurredAt:O} {happened.ActorId}"));
    }

    [Fact]
    public async Task Anonymise_Should_Refuse_When_ItIsTheLastAdministratorOrDoneAlready()
    {
        var admin = await _server.SignInNewAsync("admin", Role.Admin);

        (await admin.RefuseAsync("anonymiseUser", new { userId = Id(admin) })).ShouldBe("LAST_ADMIN");
        await admin.SucceedAsync("anonymiseUser", new { userId = Id(_li) }, "user", "id");
        (await admin.RefuseAsync("anonymiseUser", new { userId = Id(_li) })).ShouldBe("USER_ANONYMISED");
        (await admin.RefuseAsync("anonymiseUser", new { userId = GlobalId.Format("User", 999_999L) })).ShouldBe("USER_NOT_FOUND");
    }

    [Fact]
    public async Task AnonymiseCandidate_Should_Refuse_When_HeHasAnAccount()
    {
        await Recruiting.ApplyAsync(_li, await Recruiting.PublishVacancyAsync(_hr, "Cook"));
        var withAccount = (await _hr.RunAsync("{ candidates { nodes { id } } }")).Data("candidates", "nodes", "0", "id").GetString();
        var created = await _hr.SucceedAsync("createCandidate", new { fullName = "Anna", email = "anna@example.com" }, "candidate", "id");
        var candidateId = created.GetProperty("id").GetString();

        var admin = await _server.SignInNewAsync("admin", Role.Admin);

        (await admin.RefuseAsync("anonymiseCandidate", new { candidateId = withAccount })).ShouldBe("CANDIDATE_HAS_ACCOUNT");
        await admin.SucceedAsync("anonymiseCandidate", new { candidateId }, "candidate", "id");
        (await TextsAsync()).ShouldNotContain("anna@example.com");
    }

    [Fact]
    public async Task AuditEntries_Should_BeFoundAndPaged_When_AnAdministratorAsks()
    {
        var admin = await _server.SignInNewAsync("admin", Role.Admin);
        foreach (var _ in (int[])[1, 2, 3])
        {
            await _li.SucceedAsync("exportPersonalData", new { userId = Id(_li) }, "personalData", "exportedAt");
        }

        const string Page = "query($after: String, $before: String, $first: Int, $last: Int, $actor: ID) { auditEntries(after: $after, before: $before, first: $first, last: $last, where: { actorId: { eq: $actor } action: { eq: EXPORTED } }, order: { occurredAt: ASC }) { totalCount pageInfo { endCursor startCursor } nodes { id action subject subjectNumber ip actor { userName } details { name value } } } }";
        var first = (await admin.RunAsync(Page, new { first = 2, actor = Id(_li) })).Data("auditEntries");
        var second = (await admin.RunAsync(Page, new { first = 2, actor = Id(_li), after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() })).Data("auditEntries");
        var back = (await admin.RunAsync(Page, new { last = 2, actor = Id(_li), before = second.GetProperty("pageInfo").GetProperty("startCursor").GetString() })).Data("auditEntries");

        first.GetProperty("totalCount").GetInt32().ShouldBe(3);
        first.GetProperty("nodes").GetArrayLength().ShouldBe(2);
        second.GetProperty("nodes").GetArrayLength().ShouldBe(1);
        back.GetProperty("nodes").GetRawText().ShouldBe(first.GetProperty("nodes").GetRawText());
        var entry = first.GetProperty("nodes")[0];
        entry.GetProperty("subjectNumber").GetInt64().ShouldBe(_li.UserId);
        entry.GetProperty("ip").GetString().ShouldBe("127.0.0.1");
        entry.GetProperty("actor").GetProperty("userName").GetString().ShouldBe("li");
    }

    private static string Id(GraphQLClient client) => GlobalId.Format("User", client.UserId);

    private Task<List<(AuditAction, long)>> AuditedAsync() => _server.UseContextAsync(async context =>
        (await context.AuditEntries.Select(entry => new { entry.Action, entry.SubjectId }).ToListAsync())
            .ConvertAll(entry => (entry.Action, entry.SubjectId)));

    /// <summary>Every row of every table, as text.</summary>
    private Task<string> TextsAsync() => _server.UseContextAsync(context => context.Database
        .SqlQuery<string>(
            $"""
            select string_agg(table_to_xml(format('%I', tablename)::regclass, true, false, '')::text, '') as "Value"
            from pg_tables where schemaname = 'public'
            """)
        .SingleAsync());
}
