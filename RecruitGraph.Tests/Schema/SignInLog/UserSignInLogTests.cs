using RecruitGraph.Data.SignInLog;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.SchemaTests.SignInLog;

/// <summary>What the log says of one user is found, ordered and paged as the whole log is; what failed by ADMIN alone.</summary>
public class UserSignInLogTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private const string Failed = "203.0.113.7";

    private static readonly DateTimeOffset Start = new(2020, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private RecruitServer _server = null!;
    private GraphQLClient _admin = null!;
    private GraphQLClient _ada = null!;
    private GraphQLClient _hr = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _admin = await _server.SignInNewAsync("admin", Role.Admin);
        _ada = await _server.SignInNewAsync("ada");
        _hr = await _server.SignInNewAsync("hr", Role.Hr);
        await _server.UseContextAsync(async context =>
        {
            SignInLogEntry[] entries =
            [
                SignInLogEntry.Write(_ada.UserId, SignInOperation.SignOut, "198.51.100.2", _ada.UserId, Start),
                SignInLogEntry.WriteFailure(_ada.UserId, SignInOutcome.WrongPassword, Failed, Start.AddDays(1)),
                SignInLogEntry.Write(_ada.UserId, SignInOperation.SignIn, "203.0.113.8", _ada.UserId, Start.AddDays(2)),
            ];
            foreach (var entry in entries)
            {
                // One after the other, so that their ids are in this order.
                context.Add(entry);
                await context.SaveChangesAsync();
            }
        });
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("", "203.0.113.8 203.0.113.7 198.51.100.2 127.0.0.1")]
    [InlineData("order: { occurredAt: ASC }", "198.51.100.2 203.0.113.7 203.0.113.8 127.0.0.1")]
    [InlineData("order: [{ outcome: DESC }, { occurredAt: ASC }]", "203.0.113.7 198.51.100.2 203.0.113.8 127.0.0.1")]
    [InlineData("where: { outcome: { neq: SUCCEEDED } }", "203.0.113.7")]
    [InlineData("where: { operation: { eq: SIGN_OUT } }", "198.51.100.2")]
    [InlineData("where: { ip: { startsWith: \"203.\" } }, order: { occurredAt: ASC }", "203.0.113.7 203.0.113.8")]
    [InlineData("where: { occurredAt: { lt: \"2020-03-03T00:00:00Z\" } }", "203.0.113.7 198.51.100.2")]
    [InlineData("where: { userId: { eq: null } }", "")]
    public async Task SignInLog_Should_BeFoundOrderedAndPaged(string arguments, string expected)
    {
        (await ReadAsync(_admin)).ShouldBe(expected);
        (await ReadAsync(_ada)).ShouldBe(string.Join(' ', expected.Split(' ').Where(ip => ip != Failed)));
        (await ReadAsync(_hr)).ShouldBeEmpty();

        Task<string> ReadAsync(GraphQLClient caller) => ConnectionPages.ReadAsync(
            caller,
            page => $"query($id: ID!) {{ userById(id: $id) {{ signInLog({page} {arguments}) {{ {ConnectionPages.Info} nodes {{ ip }} }} }} }}",
            new { id = GlobalId.Format("User", _ada.UserId) },
            ["userById", "signInLog"],
            entry => entry.GetProperty("ip").GetString()!);
    }
}
