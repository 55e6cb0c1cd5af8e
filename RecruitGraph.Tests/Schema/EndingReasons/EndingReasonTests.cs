using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.EndingReasons;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.SchemaTests.Applications;

namespace RecruitGraph.Tests.SchemaTests.EndingReasons;

/// <summary>Two lists of reasons: one for the house's refusals, one for what candidates take back.</summary>
public class EndingReasonTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private PipelineFixture _pipeline = null!;

    public async Task InitializeAsync() => _pipeline = await PipelineFixture.StartAsync(postgres);

    public async Task DisposeAsync() => await _pipeline.DisposeAsync();

    [Fact]
    public async Task Reasons_Should_BeMadeChangedArchivedAndTakenUpAgain()
    {
        var id = await CreateAsync("TOO_FAR");

        (await RefusalAsync("createEndingReason", new { kind = "REJECTED", name = "too_far", position = 0 })).ShouldBe("ENDING_REASON_NAME_TAKEN");
        (await RefusalAsync("createEndingReason", new { kind = "REJECTED", name = " ", position = 0 })).ShouldBe("INVALID_INPUT");
        (await RefusalAsync("createEndingReason", new { kind = "REJECTED", name = "x", position = -1 })).ShouldBe("INVALID_INPUT");
        (await RefusalAsync("createEndingReason", new { kind = "WITHDRAWN", name = "TOO_FAR", position = 0 })).ShouldBeNull();
        (await RefusalAsync("updateEndingReason", new { id, version = 2 })).ShouldBe("VERSION_CONFLICT");
        (await RefusalAsync("updateEndingReason", new { id = PipelineFixture.Global("EndingReason", 4711), version = 1 })).ShouldBe("ENDING_REASON_NOT_FOUND");
        (await ReadAsync(id)).ShouldBe("TOO_FAR 99 False 1");
        (await RefusalAsync("updateEndingReason", new { id, version = 1, name = "FAR", position = 3, isArchived = true })).ShouldBeNull();
        (await ReadAsync(id)).ShouldBe("FAR 3 True 3");
        (await RejectAsync(id)).ShouldBe("ENDING_REASON_MISMATCH");
        (await RefusalAsync("updateEndingReason", new { id, version = 3, isArchived = false })).ShouldBeNull();
        (await RejectAsync(id)).ShouldBeNull();

        (await _pipeline.Server.UseContextAsync(context => context.AuditEntries.Where(entry => entry.Subject == AuditSubject.EndingReason)
            .OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()))
            .ShouldBe([AuditAction.Created, AuditAction.Created, AuditAction.Changed, AuditAction.Changed]);
    }

    [Fact]
    public async Task Update_Should_LetOneWin_When_TwoEditAtOnce()
    {
        var id = await CreateAsync("TOO_FAR");
        var second = await _pipeline.Server.SignInNewAsync("second", Role.Hr);

        var answers = await Task.WhenAll(
            _pipeline.Hr.MutateAsync("updateEndingReason", new { id, version = 1, name = "First" }),
            second.MutateAsync("updateEndingReason", new { id, version = 1, name = "Second" }));

        answers.Select(answer => answer.Refusal("updateEndingReason")).Order().ShouldBe([null, "VERSION_CONFLICT"]);
    }

    [Fact]
    public async Task Reasons_Should_BeFoundOrderedAndPagedBothWays()
    {
        (await NamesAsync("first: 2")).ShouldBe("MISSING_SKILLS TOO_LITTLE_EXPERIENCE");
        (await NamesAsync("where: { kind: { eq: WITHDRAWN }, archivedAt: { eq: null } }, first: 2")).ShouldBe("ANOTHER_OFFER SALARY_TOO_LOW");
        (await NamesAsync("order: { name: DESC }, first: 1")).ShouldBe("WORKING_CONDITIONS");

        const string Query = "query($first: Int, $after: String, $last: Int, $before: String) { endingReasons(first: $first, after: $after, last: $last, before: $before) { nodes { name } pageInfo { endCursor } } }";
        var after = (await _pipeline.Hr.RunAsync(Query, new { first = 2 })).Data("endingReasons", "pageInfo", "endCursor").GetString();
        (await _pipeline.Hr.RunAsync(Query, new { first = 1, after })).Data("endingReasons", "nodes", "0", "name").GetString().ShouldBe("OVERQUALIFIED");
        (await _pipeline.Hr.RunAsync(Query, new { last = 1, before = after })).Data("endingReasons", "nodes", "0", "name").GetString().ShouldBe("MISSING_SKILLS");

        async Task<string> NamesAsync(string arguments) => string.Join(' ', (await _pipeline.Hr.RunAsync($"{{ endingReasons({arguments}) {{ nodes {{ name }} }} }}"))
            .Data("endingReasons", "nodes").EnumerateArray().Select(reason => reason.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Reasons_Should_BeThoseToChooseFrom_When_TheCallerDoesNotRecruit()
    {
        var (refusal, own) = (await _pipeline.ReasonAsync(EndingReasonKind.Rejected), await _pipeline.ReasonAsync(EndingReasonKind.Withdrawn));

        (await _pipeline.Candidate.RunAsync("{ endingReasons(first: 100) { nodes { kind } } }")).Data("endingReasons", "nodes").EnumerateArray()
            .Select(reason => reason.GetProperty("kind").GetString()).Distinct().ShouldBe(["WITHDRAWN"]);
        var found = (await _pipeline.Candidate.RunAsync(
            "query($refusal: ID!, $own: ID!) { refusal: endingReasonById(id: $refusal) { name } own: node(id: $own) { id } }", new { refusal, own })).Data();
        (found.GetProperty("refusal").ValueKind, found.GetProperty("own").ValueKind)
            .ShouldBe((System.Text.Json.JsonValueKind.Null, System.Text.Json.JsonValueKind.Object));
        (await _pipeline.Server.Anonymous().RunAsync("{ endingReasons { totalCount } }")).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await _pipeline.Candidate.MutateAsync("createEndingReason", new { kind = "REJECTED", name = "x", position = 0 })).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await _pipeline.Candidate.MutateAsync("updateEndingReason", new { id = own, version = 1, name = "x" })).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await _pipeline.Server.UseContextAsync(context => context.EndingReasons.CountAsync(reason => reason.Version > 1 || reason.Name == "x"))).ShouldBe(0);
    }

    private async Task<string> CreateAsync(string name) =>
        (await _pipeline.Hr.MutateAsync("createEndingReason", new { kind = "REJECTED", name, position = 99 }, "endingReason { id }"))
            .Data("createEndingReason", "endingReason", "id").GetString()!;

    private async Task<string?> RefusalAsync(string mutation, object input) => (await _pipeline.Hr.MutateAsync(mutation, input)).Refusal(mutation);

    private async Task<string> ReadAsync(string id)
    {
        var reason = (await _pipeline.Hr.RunAsync("query($id: ID!) { endingReasonById(id: $id) { name position archivedAt version } }", new { id })).Data("endingReasonById");
        var isArchived = reason.GetProperty("archivedAt").ValueKind == System.Text.Json.JsonValueKind.String;
        return $"{reason.GetProperty("name")} {reason.GetProperty("position")} {isArchived} {reason.GetProperty("version")}";
    }

    private async Task<string?> RejectAsync(string endingReasonId)
    {
        var applicant = await _pipeline.Server.SignInNewAsync($"applicant{Guid.CreateVersion7():N}");
        var applicationId = await Recruiting.ApplyAsync(applicant, _pipeline.Vacancy);
        return await RefusalAsync("rejectApplication", new { applicationId, fromStage = _pipeline.Stages["NEW"], endingReasonId });
    }
}
