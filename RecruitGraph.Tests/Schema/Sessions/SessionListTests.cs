using System.Security.Cryptography;
using RecruitGraph.Data.Sessions;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.Sessions;

/// <summary>Everyone finds, orders and pages his own sessions that hold.</summary>
public class SessionListTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2020, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private RecruitServer _server = null!;
    private GraphQLClient _ada = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _ada = await _server.SignInNewAsync("ada");
        var stranger = await _server.SignInNewAsync("stranger");
        await _server.UseContextAsync(async context =>
        {
            (long UserId, string? Ip, int Years)[] sessions =
            [
                (_ada.UserId, "203.0.113.7", 101), (_ada.UserId, "198.51.100.2", 100), (_ada.UserId, null, 102),
                (_ada.UserId, "203.0.113.8", 1), (stranger.UserId, "203.0.113.9", 101),
            ];
            for (var i = 0; i < sessions.Length; i++)
            {
                // One after the other, so that their ids are in this order.
                var (userId, ip, years) = sessions[i];
                context.Add(Session.Start(userId, RandomNumberGenerator.GetBytes(32), Start.AddDays(i), Start.AddYears(years), ip));
                await context.SaveChangesAsync();
            }
        });
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("", "unknown 198.51.100.2 203.0.113.7 127.0.0.1")]
    [InlineData("order: { ip: ASC }", "127.0.0.1 198.51.100.2 203.0.113.7 unknown")]
    [InlineData("order: { createdAt: ASC }", "203.0.113.7 198.51.100.2 unknown 127.0.0.1")]
    [InlineData("order: { expiresAt: DESC }", "unknown 203.0.113.7 198.51.100.2 127.0.0.1")]
    [InlineData("where: { ip: { startsWith: \"203.\" } }", "203.0.113.7")]
    [InlineData("where: { ip: { eq: null } }", "unknown")]
    [InlineData("where: { createdAt: { lt: \"2020-03-03T00:00:00Z\" } }, order: { expiresAt: ASC }", "198.51.100.2 203.0.113.7")]
    [InlineData("where: { expiresAt: { gt: \"2120-12-31T00:00:00Z\" } }", "unknown 203.0.113.7")]
    public async Task MySessions_Should_BeFoundOrderedAndPaged(string arguments, string expected) =>
        (await ConnectionPages.ReadAsync(
            _ada,
            page => $"{{ mySessions({page} {arguments}) {{ {ConnectionPages.Info} nodes {{ ip }} }} }}",
            variables: null,
            ["mySessions"],
            session => session.GetProperty("ip").GetString() ?? "unknown")).ShouldBe(expected);

    [Fact]
    public async Task MySessions_Should_BeFoundByTheirIds()
    {
        var current = (await _ada.RunAsync("{ mySessions { nodes { id isCurrent } } }")).Data("mySessions", "nodes").EnumerateArray()
            .Single(session => session.GetProperty("isCurrent").GetBoolean()).GetProperty("id").GetString();

        (await _ada.RunAsync("query($id: ID!) { mySessions(where: { id: { eq: $id } }) { nodes { isCurrent } } }", new { id = current }))
            .Data("mySessions", "nodes").ToString().ShouldBe("""[{"isCurrent":true}]""");
    }
}
