namespace RecruitGraph.Tests.GraphQL.AspNetCore;

/// <summary>A test class with a server of its own for each test.</summary>
public abstract class GraphQLServerTest : IAsyncLifetime
{
    /// <summary>How long a test waits for what must happen.</summary>
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private GraphQLTestServer? _server;

    private protected GraphQLTestServer Server => _server!;

    public async Task InitializeAsync() => _server = await GraphQLTestServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
