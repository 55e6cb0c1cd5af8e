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

    public async Task InitializeAsync()
    {
        _pipeline = await PipelineFixture.StartAsync(postgres);
        _admin = await _pipeline.Server.SignInNewAsync("admin", Role.Admin);
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
