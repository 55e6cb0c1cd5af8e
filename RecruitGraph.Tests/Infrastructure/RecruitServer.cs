using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RecruitGraph.Data;
using RecruitGraph.Data.Users;
using RecruitGraph.Schema.Sessions;
using RecruitGraph.Server;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>
/// The real server on a real database and a real loopback port, with the intents of tests as methods. Everyone's
/// password is <see cref="Password"/>.
/// </summary>
public sealed class RecruitServer : IAsyncDisposable
{
    public const string Password = "Test-Pass-1";

    private readonly WebApplication _app;
    private readonly string _dataFolder;

    private RecruitServer(WebApplication app, string connectionString, string dataFolder)
    {
        _app = app;
        _dataFolder = dataFolder;
        ConnectionString = connectionString;
        Url = new Uri(app.Urls.Single());
        Statements = new StatementLog(connectionString);
    }

    public Uri Url { get; }

    public string ConnectionString { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Every SQL statement that the server sends.</summary>
    public StatementLog Statements { get; }

    /// <summary>Starts a server on a database of its own, migrated and empty.</summary>
    public static async Task<RecruitServer> StartAsync(
        PostgresFixture postgres, TimeProvider? time = null, Action<WebApplicationBuilder>? configure = null) =>
        await StartAsync(await postgres.CloneDatabaseAsync("migrated", MigrateAsync), time, configure);

    /// <summary>Starts a server on a database that is migrated. Nothing runs in its background unless a test configures it.</summary>
    public static async Task<RecruitServer> StartAsync(
        string connectionString, TimeProvider? time = null, Action<WebApplicationBuilder>? configure = null)
    {
        var dataFolder = Directory.CreateTempSubdirectory("recruitgraph-").FullName;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Configuration["RecruitGraph:Resumes:Workers"] = "0";
        builder.Configuration["RecruitGraph:Idempotency:SweepMinutes"] = "0";
        builder.Configuration["RecruitGraph:Mails:Deliver"] = "false";
        builder.Services.AddRecruitGraphData(connectionString);
        builder.AddRecruitGraph(dataFolder);
        configure?.Invoke(builder);
        if (time is not null)
        {
            builder.Services.Replace(ServiceDescriptor.Singleton(time));
        }

        var app = builder.Build();
        app.MapRecruitGraph();
        await app.StartAsync();
        return new RecruitServer(app, connectionString, dataFolder);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Statements.Dispose();
        Directory.Delete(_dataFolder, recursive: true);
    }

    /// <summary>A client that has not signed in.</summary>
    public GraphQLClient Anonymous() => new(this, token: null, userId: 0);

    /// <summary>Makes a user and signs him in.</summary>
    public async Task<GraphQLClient> SignInNewAsync(string userName, Role role = Role.JobSeeker)
    {
        var hash = Services.GetRequiredService<IPasswordHashing>().Hash(Password);
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await UseContextAsync(async context =>
        {
            context.Users.Add(User.Register(userName, $"{userName}@example.com", hash, role, userName, now));
            await context.SaveChangesAsync();
        });
        return await SignInAsync(userName);
    }

    /// <summary>Signs a user in through the graph.</summary>
    public async Task<GraphQLClient> SignInAsync(string userName)
    {
        var answer = await Anonymous().RunAsync(
            "mutation($input: LoginInput!) { login(input: $input) { authTokens { accessToken user { id } } errors { ... on Error { code } } } }",
            new { input = new { login = userName, password = Password } });
        var tokens = answer.Data("login", "authTokens");
        var userId = await UseContextAsync(context =>
            context.Users.Where(user => user.UserName == userName).Select(user => user.Id).SingleAsync());
        return new GraphQLClient(this, tokens.GetProperty("accessToken").GetString(), userId);
    }

    /// <summary>Looks at the database behind the server's back.</summary>
    public async Task<T> UseContextAsync<T>(Func<RecruitContext, Task<T>> use)
    {
        await using var context = await Services.GetRequiredService<IDbContextFactory<RecruitContext>>().CreateDbContextAsync();
        return await use(context);
    }

    /// <inheritdoc cref="UseContextAsync{T}"/>
    public Task UseContextAsync(Func<RecruitContext, Task> use) => UseContextAsync(async context =>
    {
        await use(context);
        return true;
    });

    /// <summary>Ends when so many statements wait for locks.</summary>
    public Task WaitForLocksAsync(int statements) => UseContextAsync(async context =>
    {
        while (await context.Database
            .SqlQuery<int>($"select count(*)::int as \"Value\" from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
            .SingleAsync() < statements)
        {
            await Task.Yield();
        }
    });

    private static async Task MigrateAsync(string connectionString)
    {
        await using var services = new ServiceCollection().AddLogging().AddRecruitGraphData(connectionString).BuildServiceProvider();
        await using var context = await services.GetRequiredService<IDbContextFactory<RecruitContext>>().CreateDbContextAsync();
        await context.Database.MigrateAsync();
    }
}

/// <summary>Somebody who talks to a <see cref="RecruitServer"/>.</summary>
public sealed class GraphQLClient(RecruitServer server, string? token, long userId)
{
    public string? Token => token;

    public long UserId => userId;

    /// <summary>Plain HTTP with the caller's token, for REST and for what no client would send.</summary>
    public HttpClient Http { get; } = Client(server.Url, token);

    /// <summary>Runs an operation.</summary>
    public async Task<GraphQLAnswer> RunAsync(string query, object? variables = null)
    {
        using var response = await Http.PostAsJsonAsync("/graphql", new { query, variables });
        return new GraphQLAnswer((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static HttpClient Client(Uri url, string? token)
    {
        var client = new HttpClient { BaseAddress = url, Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}

/// <summary>What a server answered.</summary>
public sealed record GraphQLAnswer(int Status, JsonElement Body)
{
    /// <summary>The codes of the errors.</summary>
    public IReadOnlyList<string?> Codes => Body.TryGetProperty("errors", out var errors)
        ? [.. errors.EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString())]
        : [];

    /// <summary>The value at a path below <c>data</c>; errors fail the test.</summary>
    public JsonElement Data(params string[] path)
    {
        Body.TryGetProperty("errors", out _).ShouldBeFalse(Body.ToString());
        return path.Aggregate(Body.GetProperty("data"), (element, name) =>
            int.TryParse(name, out var index) ? element[index] : element.GetProperty(name));
    }

    /// <summary>The code of the only error of a mutation's payload.</summary>
    public string? PayloadCode(string mutation) =>
        Data(mutation, "errors").EnumerateArray().ShouldHaveSingleItem().GetProperty("code").GetString();
}
