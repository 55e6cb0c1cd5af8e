using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.AspNetCore;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Registration;

public sealed class GraphQLServerRegistrationTests
{
    [Fact]
    public async Task Schema_Should_BeBuiltOnceOutOfEveryConfiguration()
    {
        var builds = 0;
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ConfigureSchema(schema =>
        {
            builds++;
            schema.AddType(new ObjectTypeConfiguration("Query")
            {
                Fields = [new("more", "Int!") { Resolve = static (in _) => 7 }],
            });
        }));
        var data = await server.PostDocumentAsync("{ hello more }").ShouldAnswerAsync();
        data.GetProperty("more").GetInt32().ShouldBe(7);
        builds.ShouldBe(1);
        server.Services.GetRequiredService<GraphQLSchema>()
            .ShouldBeSameAs(server.Services.GetRequiredService<RequestExecutor>().Schema);
    }

    [Fact]
    public async Task Start_Should_Fail_When_SchemaIsBroken() =>
        await Should.ThrowAsync<SchemaException>(GraphQLTestServer.StartAsync(builder => builder.ConfigureSchema(
            schema => schema.AddType(new ObjectTypeConfiguration("Broken") { Fields = [new("field", "Nowhere")] }))));

    [Fact]
    public async Task Start_Should_FailAndNameTheField_When_APolicyIsUnknown()
    {
        var failure = await Should.ThrowAsync<InvalidOperationException>(
            GraphQLTestServer.StartAsync(builder => builder.ConfigureSchema(
                schema => schema.AddType(new ObjectTypeConfiguration("Query")
                {
                    Fields = [new("odd", "Int") { Authorization = [new("nowhere")], Resolve = static (in _) => 1 }],
                }))));
        failure.Message.ShouldBe("The policy \"nowhere\" of Query.odd is not registered.");
    }

    [Fact]
    public async Task Start_Should_FailAndNameTheOption_When_OptionsCannotWork()
    {
        var failure = await Should.ThrowAsync<OptionsValidationException>(
            GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(options =>
            {
                options.Http.MaxRequestSize = 10;
                options.WebSockets.MaxOperations = 0;
                options.WebSockets.SendTimeout = TimeSpan.Zero;
                options.WebSockets.KeepAliveInterval = TimeSpan.FromSeconds(-1);
                options.WebSockets.AuthenticationTimeout = TimeSpan.Zero;
                options.ServerSentEvents.MaxOperations = 0;
                options.ServerSentEvents.MaxReservations = 0;
                options.ServerSentEvents.MaxReservationsPerCaller = 0;
                options.ServerSentEvents.ReservationTimeout = TimeSpan.Zero;
                options.ServerSentEvents.SendTimeout = TimeSpan.Zero;
                options.ServerSentEvents.KeepAliveInterval = TimeSpan.FromSeconds(-1);
                options.PersistedDocuments.MaxAutomaticDocuments = 0;
                options.PersistedDocuments.MaxAutomaticSize = 0;
                options.PersistedDocuments.PublicMaxAge = TimeSpan.FromSeconds(-1);
                options.PersistedDocuments.PrivateMaxAge = TimeSpan.FromSeconds(-1);
                options.PersistedDocuments.OnlyAllowPersistedDocuments = true;
                options.MultipartUpload.MaxFileSize = 0;
                options.MultipartUpload.MaxTotalSize = 0;
                options.MultipartUpload.MaxFiles = 0;
                options.MultipartUpload.MemoryThreshold = -1;
                options.MultipartUpload.TemporaryFolder = "/nowhere";
                options.WebSockets.AllowedOrigins.Add("*");
                options.WebSockets.AllowedOrigins.Add("jobs.example.com");
                options.Http.GetPreflight = (GetPreflight)7;
                options.Http.StatusPolicy = (StatusPolicy)7;
                options.Http.MaxBatchSize = 1_001;
                options.Http.PreflightHeaders.Add("X-Mine");
                options.Http.PreflightHeaders.Add("accept-language");
            })));
        failure.Failures.Count().ShouldBe(26);
        failure.Message.ShouldContain("Http.MaxBatchSize must be from 0 to 1000, but is 1001");
        failure.Message.ShouldContain("Http.GetPreflight has no value 7");
        failure.Message.ShouldContain("Http.PreflightHeaders must not hold \"accept-language\"");
        failure.Message.ShouldContain("WebSockets.AllowedOrigins[1] must be * or an origin such as https://jobs.example.com");
        failure.Message.ShouldContain("Http.MaxRequestSize must be at least 1024, but is 10");
    }

    [Fact]
    public async Task RequestOptions_Should_ReachTheEngine_When_Modified()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder
            .ModifyRequestOptions(options => options with { PlanCacheSize = 1_000 })
            .ModifyRequestOptions(options => options with { PlanCacheSize = options.PlanCacheSize / 2 }));
        server.Services.GetRequiredService<RequestExecutor>().Options.PlanCacheSize.ShouldBe(500);
    }

    [Fact]
    public async Task UseRequest_Should_SurroundEveryRequest_TheFirstOutermost()
    {
        var calls = new List<string>();
        await using var server = await GraphQLTestServer.StartAsync(builder => builder
            .UseRequest(next => Around("outer", next))
            .UseRequest(next => Around("inner", next)));
        calls.Clear();

        (await server.PostDocumentAsync("{ hello }").ShouldAnswerAsync()).GetProperty("hello").GetString().ShouldBe("Hello, Ada!");
        calls.ShouldBe(["outer begins", "inner begins", "inner ends", "outer ends"]);

        RequestDelegate Around(string name, RequestDelegate next) => async (request, services, cancellationToken) =>
        {
            calls.Add($"{name} begins");
            var result = await next(request with { Document = "{ hello(name: \"Ada\") }"u8.ToArray() }, services, cancellationToken);
            calls.Add($"{name} ends");
            return result;
        };
    }

    [Fact]
    public async Task UseRequest_Should_AnswerInTheEnginesPlace_When_ItDoesNotCallNext()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.UseRequest(
            static next => (request, services, cancellationToken) => request.OperationName == "Closed"
                ? new(OperationResult.Refused(new GraphQLError("Closed.") { Code = "CLOSED" }))
                : next(request, services, cancellationToken)));

        await server.PostDocumentAsync("mutation Open { increment }").ShouldAnswerAsync();
        await server.PostAsync("""{"query":"mutation Closed { increment }","operationName":"Closed"}""")
            .ShouldRefuseAsync(HttpStatusCode.OK, "CLOSED");
        server.Schema.Increments.ShouldBe(1);
    }

    [Fact]
    public async Task DiagnosticEventListener_Should_BeASingletonThatHearsEveryRequest()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder =>
        {
            builder.Services.AddSingleton<HeardOperations>();
            builder.AddDiagnosticEventListener<OperationListener>();
        });
        var heard = server.Services.GetRequiredService<HeardOperations>();
        heard.Names.Clear();

        await server.PostAsync("""{"query":"query First { hello }","operationName":"First"}""").ShouldAnswerAsync();
        await server.PostAsync("""{"query":"query Second { hello }","operationName":"Second"}""").ShouldAnswerAsync();

        heard.Names.ShouldBe(["First", "Second"]);
        heard.Listeners.ShouldBe(1);
    }

    [Fact]
    public async Task Start_Should_Succeed_When_TheHostRegistersNothingElse()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddGraphQLServer(schema => schema.AddType(new ObjectTypeConfiguration("Query")
        {
            Fields = [new("hello", "String") { Resolve = static (in _) => "hello" }],
        }));
        await using var app = builder.Build();
        app.MapGraphQL("/api");
        await app.StartAsync();

        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        await client.GetAsync("/api?query={hello}").ShouldAnswerAsync();
    }

    [Fact]
    public async Task MapGraphQL_Should_SayWhatIsMissing_When_NothingIsRegistered()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        Should.Throw<InvalidOperationException>(() => app.MapGraphQL()).Message.ShouldContain("AddGraphQLServer");
    }

    /// <summary>What a listener has heard, and how many of it were made.</summary>
    private sealed class HeardOperations
    {
        public List<string?> Names { get; } = [];

        public int Listeners { get; set; }
    }

    private sealed class OperationListener : ExecutionDiagnosticEventListener
    {
        private readonly HeardOperations _heard;

        public OperationListener(HeardOperations heard)
        {
            _heard = heard;
            _heard.Listeners++;
        }

        public override IDisposable? ExecuteRequest(ObservedRequest request)
        {
            _heard.Names.Add(request.Request.OperationName);
            return null;
        }
    }

    [Fact]
    public async Task Operations_Should_HaveScopesOfTheirOwn()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        var first = await server.PostDocumentAsync("{ scope again: scope }").ShouldAnswerAsync();
        var second = await server.PostDocumentAsync("{ scope }").ShouldAnswerAsync();
        first.GetProperty("again").GetInt32().ShouldBe(first.GetProperty("scope").GetInt32());
        second.GetProperty("scope").GetInt32().ShouldNotBe(first.GetProperty("scope").GetInt32());
    }
}
