using System.Text.Json;
using RecruitGraph.Data.Candidates;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.SchemaTests.Applications;

namespace RecruitGraph.Tests.SchemaTests.Candidates;

/// <summary>Candidates are found by what people type, and those who may be the same person are told.</summary>
public class CandidateQueryTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly byte[] Hash = [.. Enumerable.Repeat((byte)7, 32)];

    private PipelineFixture _pipeline = null!;

    public async Task InitializeAsync()
    {
        _pipeline = await PipelineFixture.StartAsync(postgres);
        var now = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
        await _pipeline.Server.UseContextAsync(async context =>
        {
            CandidateDetails[] people =
            [
                new("Анна", "anna@example.com", "+7 912 345") { IdNumberHash = Hash },
                new("Boris", "ANNA@example.com"),
                new("Chen", null, "(7) 912-345") { IdNumberHash = Hash },
                new("Dmitri", "dmitri_1@example.com", "1"),
            ];
            foreach (var person in people)
            {
                // One after the other, so that their ids are in this order.
                context.Add(Candidate.Anonymous(person, now));
                await context.SaveChangesAsync();
                now = now.AddDays(1);
            }
        });
    }

    public async Task DisposeAsync() => await _pipeline.DisposeAsync();

    [Theory]
    [InlineData("", "Dmitri Chen Boris Анна")]
    [InlineData("search: \"АНН\"", "Анна")]
    [InlineData("search: \"anna@\"", "Boris Анна")]
    [InlineData("search: \"i_1\"", "Dmitri")]
    [InlineData("search: \"+7 (912) 345\"", "Chen Анна")]
    [InlineData("search: \"912 345\"", "")]
    [InlineData("search: \"1\"", "Dmitri")]
    [InlineData("where: { email: { endsWith: \"com\" }, userId: { eq: null } }, order: { fullName: ASC }", "Boris Dmitri Анна")]
    [InlineData("where: { createdAt: { lt: \"2026-03-02T09:00:00Z\" } }", "Анна")]
    [InlineData("order: [{ createdAt: ASC }]", "Анна Boris Chen Dmitri")]
    public async Task Candidates_Should_BeFoundAndOrdered(string arguments, string expected)
    {
        var call = arguments.Length == 0 ? "" : $"({arguments})";
        Names((await _pipeline.Hr.RunAsync($"{{ candidates{call} {{ nodes {{ fullName }} }} }}")).Data("candidates", "nodes")).ShouldBe(expected);
    }

    [Fact]
    public async Task Candidates_Should_BeFoundByAllOfTheirEntries()
    {
        var (skill, technology, other) = await _pipeline.DescribeVacancyAsync();
        await _pipeline.Hr.MutateAsync("createCandidate", new { fullName = "Both", entryIds = new[] { skill, technology } });
        await _pipeline.Hr.MutateAsync("createCandidate", new { fullName = "One", entryIds = new[] { skill, other } });

        (await FindAsync(skill)).ShouldBe("One Both");
        (await FindAsync(skill, technology)).ShouldBe("Both");
        (await FindAsync(technology, other)).ShouldBe("");

        async Task<string> FindAsync(params string[] entryIds) => Names((await _pipeline.Hr.RunAsync(
            "query($entryIds: [ID!]) { candidates(entryIds: $entryIds) { nodes { fullName } } }", new { entryIds })).Data("candidates", "nodes"));
    }

    [Fact]
    public async Task Candidates_Should_BePagedBothWays()
    {
        const string Query =
            "query($first: Int, $after: String, $last: Int, $before: String) { candidates(first: $first, after: $after, last: $last, before: $before) "
            + "{ totalCount nodes { fullName } pageInfo { startCursor endCursor } } }";

        var first = (await _pipeline.Hr.RunAsync(Query, new { first = 3 })).Data("candidates");
        Names(first.GetProperty("nodes")).ShouldBe("Dmitri Chen Boris");
        first.GetProperty("totalCount").GetInt32().ShouldBe(4);
        var after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var second = (await _pipeline.Hr.RunAsync(Query, new { first = 3, after })).Data("candidates");
        Names(second.GetProperty("nodes")).ShouldBe("Анна");
        var before = second.GetProperty("pageInfo").GetProperty("startCursor").GetString();
        Names((await _pipeline.Hr.RunAsync(Query, new { last = 2, before })).Data("candidates", "nodes")).ShouldBe("Chen Boris");
    }

    [Fact]
    public async Task PossibleDuplicates_Should_TellWhatIsShared()
    {
        var people = (await _pipeline.Hr.RunAsync("{ candidates(order: { createdAt: ASC }) { nodes { fullName possibleDuplicates { candidate { fullName } reasons } } } }"))
            .Data("candidates", "nodes");

        people.EnumerateArray().Select(person => $"{person.GetProperty("fullName")}: {string.Join("; ", person.GetProperty("possibleDuplicates").EnumerateArray().Select(Tell))}")
            .ShouldBe(
            [
                "Анна: Chen PHONE_NUMBER ID_NUMBER; Boris EMAIL",
                "Boris: Анна EMAIL",
                "Chen: Анна PHONE_NUMBER ID_NUMBER",
                "Dmitri: ",
            ]);

        static string Tell(JsonElement other) =>
            $"{other.GetProperty("candidate").GetProperty("fullName")} {string.Join(' ', other.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()))}";
    }

    [Fact]
    public async Task PossibleDuplicates_Should_KnowAnIdNumber_HoweverItCame()
    {
        const string Number = "x1101 0119 9003";
        await _pipeline.Hr.SucceedAsync("createCandidate", new { fullName = "By HR", idNumber = "X110101199003" }, "candidate", "id");
        await _pipeline.Server.Anonymous().SucceedAsync(
            "applyAnonymously",
            new { vacancyId = _pipeline.Vacancy, firstName = "By", lastName = "himself", phoneNumber = "2", idNumber = Number, idempotencyKey = "1" },
            "anonymousApplication",
            "applicationId");
        await _pipeline.Candidate.SucceedAsync("applyToVacancy", new { vacancyId = _pipeline.Vacancy, idNumber = Number, idempotencyKey = "1" }, "application", "id");
        var profiled = await _pipeline.Server.SignInNewAsync("profiled");
        await profiled.SucceedAsync("updateProfile", new { userId = PipelineFixture.Global("User", profiled.UserId), version = (int?)null, profile = new { idNumber = Number } }, "profile", "idNumber");
        await Recruiting.ApplyAsync(profiled, _pipeline.Vacancy);

        var others = (await _pipeline.Hr.RunAsync("{ candidates(search: \"By HR\") { nodes { possibleDuplicates { candidate { fullName } reasons } } } }"))
            .Data("candidates", "nodes", "0", "possibleDuplicates").EnumerateArray().ToList();

        others.Select(other => other.GetProperty("candidate").GetProperty("fullName").GetString()).ShouldBe(["profiled", "candidate", "By himself"]);
        others.ShouldAllBe(other => other.GetProperty("reasons").ToString() == "[\"ID_NUMBER\"]");
    }

    [Theory]
    [InlineData("EMAIL", "2: Анна Boris")]
    [InlineData("PHONE_NUMBER", "2: Анна Chen")]
    [InlineData("ID_NUMBER", "2: Анна Chen")]
    public async Task DuplicateCandidates_Should_GroupThoseWhoShareSomething(string reason, string expected)
    {
        var groups = (await _pipeline.Hr.RunAsync($"{{ duplicateCandidates(reason: {reason}) {{ totalCount nodes {{ reason count candidates {{ fullName }} }} }} }}"))
            .Data("duplicateCandidates");

        groups.GetProperty("totalCount").GetInt32().ShouldBe(1);
        groups.GetProperty("nodes").EnumerateArray().Select(group => $"{group.GetProperty("count")}: {Names(group.GetProperty("candidates"))}").ShouldBe([expected]);
        groups.GetProperty("nodes")[0].GetProperty("reason").GetString().ShouldBe(reason);
    }

    [Fact]
    public async Task DuplicateCandidates_Should_BePagedBothWays()
    {
        foreach (var name in new[] { "E", "F" })
        {
            await _pipeline.Hr.MutateAsync("createCandidate", new { fullName = name, email = "twins@example.com" });
        }

        const string Query =
            "query($first: Int, $after: String, $last: Int, $before: String) { duplicateCandidates(reason: EMAIL, first: $first, after: $after, last: $last, before: $before) "
            + "{ nodes { candidates { fullName } } pageInfo { startCursor endCursor hasNextPage } } }";
        var first = (await _pipeline.Hr.RunAsync(Query, new { first = 1 })).Data("duplicateCandidates");
        Names(first.GetProperty("nodes")[0].GetProperty("candidates")).ShouldBe("Анна Boris");
        var after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var second = (await _pipeline.Hr.RunAsync(Query, new { first = 1, after })).Data("duplicateCandidates");
        Names(second.GetProperty("nodes")[0].GetProperty("candidates")).ShouldBe("E F");
        second.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean().ShouldBeFalse();
        var before = second.GetProperty("pageInfo").GetProperty("startCursor").GetString();
        Names((await _pipeline.Hr.RunAsync(Query, new { last = 1, before })).Data("duplicateCandidates", "nodes", "0", "candidates")).ShouldBe("Анна Boris");
    }

    [Theory]
    [InlineData("", "Анна+Boris E+F+G H+I")]
    [InlineData("order: { count: DESC }", "E+F+G Анна+Boris H+I")]
    [InlineData("order: { count: ASC }", "Анна+Boris H+I E+F+G")]
    [InlineData("order: { lastCreatedAt: DESC }", "H+I Анна+Boris E+F+G")]
    [InlineData("where: { count: { gt: 2 } }", "E+F+G")]
    [InlineData("where: { lastCreatedAt: { gte: \"2026-03-01T00:00:00Z\" } }, order: { lastCreatedAt: ASC }", "Анна+Boris H+I")]
    public async Task DuplicateCandidates_Should_BeFoundOrderedAndPaged(string arguments, string expected)
    {
        await _pipeline.Server.UseContextAsync(async context =>
        {
            foreach (var (name, email, month) in new[] { ("E", "e", 2), ("F", "e", 1), ("G", "e", 1), ("H", "h", 1), ("I", "h", 4) })
            {
                context.Add(Candidate.Anonymous(new CandidateDetails(name, $"{email}@example.com"), new DateTimeOffset(2026, month, 1, 9, 0, 0, TimeSpan.Zero)));
                await context.SaveChangesAsync();
            }
        });

        (await ConnectionPages.ReadAsync(
            _pipeline.Hr,
            page => $"{{ duplicateCandidates(reason: EMAIL, {page} {arguments}) {{ {ConnectionPages.Info} nodes {{ count lastCreatedAt candidates {{ fullName }} }} }} }}",
            variables: null,
            ["duplicateCandidates"],
            group => Names(group.GetProperty("candidates")).Replace(' ', '+'))).ShouldBe(expected);
    }

    [Fact]
    public async Task Duplicates_Should_LeaveOutWhomTheCallerMayNotSee()
    {
        var application = await _pipeline.Server.Anonymous().MutateAsync(
            "applyAnonymously", new { vacancyId = _pipeline.Vacancy, firstName = "Secret", lastName = "One", phoneNumber = "1", email = "anna@example.com" });
        application.Refusal("applyAnonymously").ShouldBeNull();
        await _pipeline.MakeConfidentialAsync();
        var outsider = await _pipeline.Server.SignInNewAsync("outsider", Role.Hr);
        const string Query = "{ duplicateCandidates(reason: EMAIL) { nodes { count candidates { fullName } } } candidates(search: \"Анна\") { nodes { possibleDuplicates { candidate { fullName } } } } }";

        const string Larger = "{ duplicateCandidates(reason: EMAIL, where: { count: { gt: 2 } }) { totalCount } }";

        (await outsider.RunAsync(Larger)).Data("duplicateCandidates", "totalCount").GetInt32().ShouldBe(0);
        (await _pipeline.Hr.RunAsync(Larger)).Data("duplicateCandidates", "totalCount").GetInt32().ShouldBe(1);
        (await outsider.RunAsync(Query)).Data().ToString().ShouldNotContain("Secret");
        (await outsider.RunAsync(Query)).Data("duplicateCandidates", "nodes", "0", "count").GetInt32().ShouldBe(2);
        (await _pipeline.Hr.RunAsync(Query)).Data("duplicateCandidates", "nodes", "0", "count").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Candidates_Should_BeRefused_When_TheCallerDoesNotRecruit()
    {
        foreach (var field in new[] { "candidates { totalCount }", "duplicateCandidates(reason: EMAIL) { totalCount }" })
        {
            (await _pipeline.Candidate.RunAsync($"{{ {field} }}")).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"]);
            (await _pipeline.Server.Anonymous().RunAsync($"{{ {field} }}")).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        }
    }

    private static string Names(JsonElement people) => string.Join(' ', people.EnumerateArray().Select(person => person.GetProperty("fullName").GetString()));
}
