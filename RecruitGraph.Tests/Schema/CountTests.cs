using System.Text.Json;
using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;
using RecruitGraph.Tests.SchemaTests.Applications;

namespace RecruitGraph.Tests.SchemaTests;

/// <summary>What is counted is what the caller's list has, whoever asks.</summary>
public sealed class CountTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private PipelineFixture _pipeline = null!;
    private GraphQLClient _admin = null!;
    private GraphQLClient _other = null!;

    public async Task InitializeAsync()
    {
        _pipeline = await PipelineFixture.StartAsync(postgres);
        _admin = await _pipeline.Server.SignInNewAsync("admin", Role.Admin);
        _other = await _pipeline.Server.SignInNewAsync("other", Role.Hr);
    }

    public async Task DisposeAsync() => await _pipeline.DisposeAsync();

    [Fact]
    public async Task CommentCount_Should_BeTheTotalOfComments_WhoeverAsks()
    {
        var (author, bystander) = (await _pipeline.Server.SignInNewAsync("author"), _pipeline.Candidate);
        var articles = new object[]
        {
            new { discussionId = await Community.DiscussAsync(author, "Bread") },
            new { experienceId = await Community.ShareAsync(author, "Acme") },
        };
        foreach (var article in articles)
        {
            await SayAsync(bystander, article, "Good.");
            await Community.MutateAsync(_admin, "hideComment", "comment { id }", new { id = await SayAsync(author, article, "Spam."), version = 1 });
            await Community.MutateAsync(author, "deleteComment", "comment { id }", new { id = await SayAsync(author, article, "Gone."), version = 1 });
        }

        foreach (var (caller, count) in new[]
            { (_pipeline.Server.Anonymous(), 1), (author, 2), (bystander, 1), (_pipeline.Hr, 2), (_admin, 2) })
        {
            const string Counted = "nodes { counted: commentCount listed: comments { totalCount } }";
            (await PairsAsync(caller, $"{{ discussions {{ {Counted} }} experiences {{ {Counted} }} }}")).ShouldBe([(count, count), (count, count)]);
        }

        static async Task<string> SayAsync(GraphQLClient caller, object article, string text) =>
            (await Community.MutateAsync(caller, "addComment", "comment { id }", new { article, text })).Data("addComment", "comment", "id").GetString()!;
    }

    [Fact]
    public async Task Counts_Should_BeTheTotalsOfTheLists_WhoeverRecruits()
    {
        var (skill, _, _) = await _pipeline.DescribeVacancyAsync();
        await _pipeline.AddQuestionAsync(skill);
        var grade = (await _pipeline.Hr.RunAsync("{ testQuestions { nodes { grade { id } } } }")).Data("testQuestions", "nodes", "0", "grade", "id").GetString();
        var tag = (await _pipeline.Hr.SucceedAsync("createTag", new { name = "Good" }, "tag", "id")).GetProperty("id").GetString();
        var secret = await Recruiting.PublishVacancyAsync(_pipeline.Hr, "Secret");
        foreach (var (vacancy, person) in new[] { (_pipeline.Vacancy, _pipeline.Candidate), (secret, await _pipeline.Server.SignInNewAsync("second")) })
        {
            var application = (await person.SucceedAsync("applyToVacancy", new { vacancyId = vacancy, entryIds = new[] { skill } }, "application", "id"))
                .GetProperty("id").GetString()!;
            var candidateId = PipelineFixture.Global("Candidate", (await _pipeline.ApplicationAsync(application)).CandidateId);
            await _pipeline.Hr.SucceedAsync("addCandidateTag", new { candidateId, tagId = tag }, "candidate", "id");
            foreach (var visibility in new[] { "PRIVATE", "TEAM", "STAFF" })
            {
                await _pipeline.Hr.SucceedAsync("addApplicationNote", new { applicationId = application, text = "Hm.", visibility }, "applicationNote", "id");
            }
        }

        await _pipeline.Hr.SucceedAsync("updateVacancy", new { id = secret, version = 1, isConfidential = true }, "vacancy", "id");
        foreach (var (caller, notes) in new[] { (_pipeline.Hr, 3), (_other, 1), (_admin, 2) })
        {
            var seen = caller == _other ? 1 : 2;
            (await PairsAsync(caller, "{ applications { nodes { counted: noteCount listed: notes { totalCount } } } }"))
                .ShouldBe(Enumerable.Repeat((notes, notes), seen));
            foreach (var (vacancy, count) in new[] { (_pipeline.Vacancy, 1), (secret, seen - 1) })
            {
                (await PairsAsync(
                    caller,
                    """
                    query($id: ID!) { listed: applications(where: { vacancyId: { eq: $id } }) { totalCount }
                      vacancies(where: { id: { eq: $id } }) { nodes { counted: applicationCount pipeline { counted: count listed: applications { totalCount } } } } }
                    """,
                    new { id = vacancy })).Where(pair => pair != (0, 0)).ShouldBe(Enumerable.Repeat((1, 1), 2 * count));
            }

            (await PairsAsync(
                caller,
                """
                query($id: ID!) { tagById(id: $id) { counted: candidateCount }
                  listed: candidates(where: { tags: { some: { id: { eq: $id } } } }) { totalCount } }
                """,
                new { id = tag })).ShouldBe([(seen, seen)]);
            (await PairsAsync(
                caller,
                """
                query($id: ID!) { directoryEntryById(id: $id) { counted: vacancyCount }
                  listed: vacancies(where: { entries: { some: { id: { eq: $id } } } }) { totalCount } }
                """,
                new { id = skill })).ShouldBe([(1, 1)]);
            (await PairsAsync(
                caller,
                """
                query($id: ID!) { directoryEntryById(id: $id) { counted: testQuestionCount }
                  listed: testQuestions(where: { gradeId: { eq: $id } }) { totalCount } }
                """,
                new { id = grade })).ShouldBe([(1, 1)]);
            (await PairsAsync(caller, "{ counted: vacancyFacets { totalCount } listed: vacancies { totalCount } }")).ShouldBe([(seen, seen)]);
        }
    }

    /// <summary>The numbers under <c>counted</c>, each with the one under <c>listed</c> at the same place.</summary>
    private static async Task<IReadOnlyList<(int Counted, int Listed)>> PairsAsync(GraphQLClient caller, string query, object? variables = null)
    {
        var (counted, listed) = (new List<int>(), new List<int>());
        Collect((await caller.RunAsync(query, variables)).Data());
        return [.. counted.Zip(listed)];

        void Collect(JsonElement value)
        {
            foreach (var child in value.ValueKind switch
            {
                JsonValueKind.Object => value.EnumerateObject().Select(member => (member.Name, member.Value)),
                JsonValueKind.Array => value.EnumerateArray().Select(item => ("", item)),
                _ => [],
            })
            {
                var list = child.Item1 switch { "counted" => counted, "listed" => listed, _ => null };
                if (list is null)
                {
                    Collect(child.Item2);
                }
                else
                {
                    list.Add((child.Item2.ValueKind == JsonValueKind.Number ? child.Item2 : child.Item2.GetProperty("totalCount")).GetInt32());
                }
            }
        }
    }
}
