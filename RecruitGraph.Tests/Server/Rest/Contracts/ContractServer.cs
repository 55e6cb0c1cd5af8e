using RecruitGraph.Data.Users;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Rest.Contracts;

/// <summary>One server for the contract tests of a class, who make people and things of their own on it.</summary>
public sealed class ContractServer : IAsyncLifetime
{
    private static int _lastNumber;

    public RecruitServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await RecruitServer.StartAsync(
        new PostgresFixture(),
        configure: builder => builder.Configuration["RecruitGraph:Auth:EmailConfirmation:AllowedBaseUrls:0"] = "https://jobs.example.com");

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>A name that nobody else has.</summary>
    public static string NewName(string prefix) => $"{prefix}{Interlocked.Increment(ref _lastNumber)}";

    /// <summary>Somebody new, signed in to the graph.</summary>
    public Task<GraphQLClient> NewAsync(Role role = Role.JobSeeker) => Server.SignInNewAsync(NewName("user"), role);

    /// <summary>A client of the old server.</summary>
    /// <param name="root">What stands before the documented URLs.</param>
    /// <param name="credential">The header that carries its token, and how; null for nobody.</param>
    public LegacyClient Client(string root, (string Header, string Value)? credential) => new(Server, root, credential);

    /// <summary>How many events the pipeline has of a vacancy.</summary>
    public Task<int> CountEventsAsync(long vacancyId) => Server.UseContextAsync(context =>
        Task.FromResult(context.ApplicationEvents.Count(row => row.VacancyId == vacancyId)));
}
