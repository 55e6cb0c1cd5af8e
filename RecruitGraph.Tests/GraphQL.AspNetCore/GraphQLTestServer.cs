using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore;

/// <summary>A server of <see cref="TestSchema"/> over real sockets, on a free port of the loopback address.</summary>
internal sealed class GraphQLTestServer : IAsyncDisposable
{
    /// <summary>A request header that signs in: <c>name</c> or <c>name:ROLE</c>.</summary>
    public const string UserHeader = "X-Test-User";

    /// <summary>How long the sign-in of the user <c>expiring</c> lasts.</summary>
    public static readonly TimeSpan SignInLifetime = TimeSpan.FromMinutes(5);

    private readonly WebApplication _app;

    private GraphQLTestServer(WebApplication app, TestSchema schema, LogRecorder log)
    {
        _app = app;
        Schema = schema;
        Log = log;
        Url = new Uri($"{app.Urls.First()}/graphql");
        Client = new HttpClient { BaseAddress = Url };
    }

    public TestSchema Schema { get; }

    /// <summary>What the server wrote down.</summary>
    public LogRecorder Log { get; }

    /// <summary>Where GraphQL is served.</summary>
    public Uri Url { get; }

    public Uri WebSocketUrl => new UriBuilder(Url) { Scheme = "ws" }.Uri;

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<GraphQLTestServer> StartAsync(Action<IGraphQLServerBuilder>? configure = null)
    {
        var schema = new TestSchema();
        var log = new LogRecorder();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders().AddProvider(log);

        ScopeProbe.Register(builder.Services);
        builder.Services.AddAuthorizationBuilder().AddPolicy("adult", policy => policy.RequireClaim("age"));
        var server = builder.Services.AddGraphQLServer(schema.Configure).AddConnectionAuthenticator<TestAuthenticator>();
        configure?.Invoke(server);

        var app = builder.Build();
        app.Use(SignInAsync);
        app.MapGraphQL();
        await app.StartAsync();
        return new GraphQLTestServer(app, schema, log);
    }

    /// <summary>Sends a body as JSON, with the headers of an ordinary client.</summary>
    public Task<HttpResponseMessage> PostAsync(string json, string? accept = null, string? user = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Url)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        return SendAsync(request, accept, user);
    }

    /// <summary>Sends a document as JSON.</summary>
    public Task<HttpResponseMessage> PostDocumentAsync(string document, string? accept = null, string? user = null) =>
        PostAsync(JsonSerializer.Serialize(new { query = document }), accept, user);

    /// <summary>Sends a query string, without its question mark.</summary>
    public Task<HttpResponseMessage> GetAsync(string query, string? accept = null) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{Url}?{query}"), accept, null);

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? accept, string? user)
    {
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (user is not null)
        {
            request.Headers.Add(UserHeader, user);
        }

        return Client.SendAsync(request);
    }

    private sealed class SignIn(HttpContext context) : IAuthenticateResultFeature
    {
        public AuthenticateResult? AuthenticateResult { get; set; } = AuthenticateResult.Success(new AuthenticationTicket(
            context.User,
            new AuthenticationProperties
            {
                ExpiresUtc = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() + SignInLifetime,
            },
            "test"));
    }

    private static Task SignInAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers[UserHeader].ToString() is { Length: > 0 } user)
        {
            context.User = TestAuthenticator.CreateUser(user);
            if (user == "expiring")
            {
                context.Features.Set<IAuthenticateResultFeature>(new SignIn(context));
            }
        }

        return next(context);
    }
}
