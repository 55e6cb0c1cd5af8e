using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Audit;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.SchemaTests.Applications;

namespace RecruitGraph.Tests.SchemaTests.Tags;

/// <summary>Those who recruit make tags, put them on candidates and take them off.</summary>
public class TagTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private PipelineFixture _pipeline = null!;

    public async Task InitializeAsync() => _pipeline = await PipelineFixture.StartAsync(postgres);

    public async Task DisposeAsync() => await _pipeline.DisposeAsync();

    [Fact]
    public async Task Tags_Should_BeMadeChangedAndDeleted()
    {
        var id = await CreateAsync("Top", "#1E90FF");

        (await RefusalAsync("createTag", new { name = " top " })).ShouldBe("TAG_NAME_TAKEN");
        (await RefusalAsync("createTag", new { name = "x", color = "blue" })).ShouldBe("INVALID_COLOR");
        (await RefusalAsync("createTag", new { name = "" })).ShouldBe("INVALID_INPUT");
        (await RefusalAsync("updateTag", new { id, version = 2, name = "Best" })).ShouldBe("VERSION_CONFLICT");
        (await _pipeline.Hr.RunAsync("{ tags { nodes { name color version } } }")).Data("tags", "nodes").ToString()
            .ShouldBe("""[{"name":"Top","color":"#1e90ff","version":1}]""");
        (await RefusalAsync("updateTag", new { id, version = 1, name = "Best", color = (string?)null })).ShouldBeNull();
        (await _pipeline.Hr.RunAsync("query($id: ID!) { tagById(id: $id) { name color version } }", new { id })).Data("tagById").ToString()
            .ShouldBe("""{"name":"Best","color":null,"version":2}""");
        (await RefusalAsync("deleteTag", new { id, version = 1 })).ShouldBe("VERSION_CONFLICT");
        (await RefusalAsync("deleteTag", new { id, version = 2 })).ShouldBeNull();
        (await RefusalAsync("deleteTag", new { id, version = 2 })).ShouldBe("TAG_NOT_FOUND");
        (await RefusalAsync("updateTag", new { id, version = 2 })).ShouldBe("TAG_NOT_FOUND");

        (await _pipeline.Server.UseContextAsync(context => context.AuditEntries.Where(entry => entry.Subject == AuditSubject.Tag)
            .OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()))
            .ShouldBe([AuditAction.Created, AuditAction.Changed, AuditAction.Deleted]);
    }

    [Fact]
    public async Task Update_Should_LetOneWin_When_TwoEditAtOnce()
    {
        var id = await CreateAsync("Top");
        var second = await _pipeline.Server.SignInNewAsync("second", Role.Hr);

        var answers = await Task.WhenAll(
            _pipeline.Hr.MutateAsync("updateTag", new { id, version = 1, name = "First" }),
            second.MutateAsync("updateTag", new { id, version = 1, name = "Second" }));

        answers.Select(answer => answer.Refusal("updateTag")).Order().ShouldBe([null, "VERSION_CONFLICT"]);
    }

    [Fact]
    public async Task Candidates_Should_HaveATagOnce_UntilItIsTakenOff()
    {
        var tagId = await CreateAsync("Top");
        var candidateId = (await _pipeline.Hr.MutateAsync("createCandidate", new { fullName = "Anna" }, "candidate { id }"))
            .Data("createCandidate", "candidate", "id").GetString();
        var missing = PipelineFixture.Global("Tag", 4711);

        (await _pipeline.Hr.MutateAsync("addCandidateTag", new { candidateId, tagId }, "candidate { tags { name } }"))
            .Data("addCandidateTag", "candidate").ToString().ShouldBe("""{"tags":[{"name":"Top"}]}""");
        (await RefusalAsync("addCandidateTag", new { candidateId, tagId })).ShouldBe("DUPLICATE_CANDIDATE_TAG");
        (await RefusalAsync("addCandidateTag", new { candidateId, tagId = missing })).ShouldBe("TAG_NOT_FOUND");
        (await RefusalAsync("addCandidateTag", new { candidateId = PipelineFixture.Global("Candidate", 4711), tagId })).ShouldBe("CANDIDATE_NOT_FOUND");
        (await _pipeline.Hr.RunAsync("{ tags { nodes { candidateCount } } }")).Data("tags", "nodes", "0", "candidateCount").GetInt32().ShouldBe(1);
        (await _pipeline.Hr.MutateAsync("removeCandidateTag", new { candidateId, tagId }, "candidate { tags { name } }"))
            .Data("removeCandidateTag", "candidate").ToString().ShouldBe("""{"tags":[]}""");
        (await RefusalAsync("removeCandidateTag", new { candidateId, tagId })).ShouldBeNull();

        (await _pipeline.Server.UseContextAsync(context => context.AuditEntries.Where(entry => entry.Subject == AuditSubject.Candidate)
            .OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()))
            .ShouldBe([AuditAction.Created, AuditAction.Changed, AuditAction.Changed]);
    }

    [Fact]
    public async Task Candidates_Should_HaveFiftyTagsAtMost_HoweverManyAreAddedAtOnce()
    {
        var candidateId = (await _pipeline.Hr.SucceedAsync("createCandidate", new { fullName = "Anna" }, "candidate", "id")).GetProperty("id").GetString();
        var raw = PipelineFixture.Raw(candidateId!, "Candidate");
        await _pipeline.Server.UseContextAsync(context => context.Database.ExecuteSqlAsync(
            $"""
            with made as (
                insert into tags (name, normalized_name, version) select 'tag ' || n, 'TAG ' || n, 1 from generate_series(1, 49) as n returning id)
            insert into candidate_tags (candidate_id, tag_id, added_at, added_by_id) select {raw}, id, now(), {_pipeline.Hr.UserId} from made
            """));
        var (first, second) = (await CreateAsync("First"), await CreateAsync("Second"));

        var answers = await Task.WhenAll(((string[])[first, second]).Select(tagId => RefusalAsync("addCandidateTag", new { candidateId, tagId })));

        answers.Order().ShouldBe([null, "OUT_OF_RANGE"]);
        (await _pipeline.Server.UseContextAsync(context => context.CandidateTags.CountAsync())).ShouldBe(50);
    }

    [Fact]
    public async Task Tags_Should_BeFoundOrderedAndPagedBothWays()
    {
        foreach (var name in new[] { "b", "c", "a" })
        {
            await CreateAsync(name, name == "c" ? "#000000" : null);
        }

        (await NamesAsync("order: { name: DESC }")).ShouldBe("c b a");
        (await NamesAsync("where: { color: { neq: null } }")).ShouldBe("c");
        const string Query = "query($first: Int, $after: String, $last: Int, $before: String) { tags(first: $first, after: $after, last: $last, before: $before) { nodes { name } pageInfo { startCursor endCursor } } }";
        var first = (await _pipeline.Hr.RunAsync(Query, new { first = 2 })).Data("tags");
        first.GetProperty("nodes").ToString().ShouldBe("""[{"name":"a"},{"name":"b"}]""");
        var second = (await _pipeline.Hr.RunAsync(Query, new { first = 2, after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() })).Data("tags");
        second.GetProperty("nodes").ToString().ShouldBe("""[{"name":"c"}]""");
        (await _pipeline.Hr.RunAsync(Query, new { last = 1, before = second.GetProperty("pageInfo").GetProperty("startCursor").GetString() })).Data("tags", "nodes").ToString()
            .ShouldBe("""[{"name":"b"}]""");

        async Task<string> NamesAsync(string arguments) => string.Join(' ', (await _pipeline.Hr.RunAsync($"{{ tags({arguments}) {{ nodes {{ name }} }} }}"))
            .Data("tags", "nodes").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Tags_Should_BeRefused_When_TheCallerDoesNotRecruit()
    {
        var id = await CreateAsync("Top");

        foreach (var (mutation, input) in new (string, object)[]
        {
            ("createTag", new { name = "x" }), ("updateTag", new { id, version = 1 }), ("deleteTag", new { id, version = 1 }),
        })
        {
            (await _pipeline.Candidate.MutateAsync(mutation, input)).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        }

        (await _pipeline.Candidate.RunAsync("{ tags { totalCount } }")).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
        (await _pipeline.Candidate.RunAsync("query($id: ID!) { node(id: $id) { id } }", new { id })).Data().ToString().ShouldBe("""{"node":null}""");
        (await _pipeline.Server.UseContextAsync(context => context.Tags.CountAsync())).ShouldBe(1);
    }

    private async Task<string> CreateAsync(string name, string? color = null) =>
        (await _pipeline.Hr.MutateAsync("createTag", new { name, color }, "tag { id }")).Data("createTag", "tag", "id").GetString()!;

    private async Task<string?> RefusalAsync(string mutation, object input) => (await _pipeline.Hr.MutateAsync(mutation, input)).Refusal(mutation);
}
