using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.AspNetCore;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Queryable.Filtering;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Registration;

/// <summary>Options from a host's configuration: they arrive, and a wrong one stops the start and is named.</summary>
public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("Filtering:MaxDepth", "0", "Filtering.MaxDepth must be at least 1, but is 0.")]
    [InlineData("Filtering:MaxConditions", "0", "Filtering.MaxConditions must be at least 1, but is 0.")]
    [InlineData("Filtering:MaxItems", "-1", "Filtering.MaxItems must be at least 1, but is -1.")]
    [InlineData("Filtering:MaxTextLength", "0", "Filtering.MaxTextLength must be at least 1, but is 0.")]
    [InlineData("Limits:MaxResponseSize", "1023", "Limits.MaxResponseSize must be at least 1024, but is 1023.")]
    [InlineData("Limits:MaxErrors", "0", "Limits.MaxErrors must be at least 1, but is 0.")]
    [InlineData("Limits:MaxParts", "0", "Limits.MaxParts must be at least 1, but is 0.")]
    [InlineData("Http:MaxBatchSize", "1001", "Http.MaxBatchSize must be from 0 to 1000, but is 1001.")]
    [InlineData("Http:MaxRequestSize", "1023", "Http.MaxRequestSize must be at least 1024, but is 1023.")]
    [InlineData("MultipartUpload:MaxFileSize", "0", "MultipartUpload.MaxFileSize must be at least 1024, but is 0.")]
    [InlineData("MultipartUpload:MaxTotalSize", "0", "MultipartUpload.MaxTotalSize must be at least 1024, but is 0.")]
    [InlineData("MultipartUpload:MaxFiles", "0", "MultipartUpload.MaxFiles must be at least 1, but is 0.")]
    [InlineData("MultipartUpload:MemoryThreshold", "16777217", "MultipartUpload.MemoryThreshold must be 0 to 16777216, but is 16777217.")]
    [InlineData("PlanCacheSize", "-1", "PlanCacheSize must be at least 0, but is -1.")]
    [InlineData("PlanCacheBytes", "65535", "PlanCacheBytes must be at least 65536, but is 65535.")]
    [InlineData("Http:MaxParallelOperations", "0", "Http.MaxParallelOperations must be at least 1, but is 0.")]
    [InlineData("MaxHeldMemory", "1048575", "MaxHeldMemory must be at least 1048576, but is 1048575.")]
    [InlineData("WebSockets:MaxParallelOperations", "0", "WebSockets.MaxParallelOperations must be at least 1, but is 0.")]
    [InlineData("WebSockets:MaxOperationsSize", "65535", "WebSockets.MaxOperationsSize must be at least 65536, but is 65535.")]
    [InlineData("WebSockets:MaxConnections", "0", "WebSockets.MaxConnections must be at least 1, but is 0.")]
    [InlineData("WebSockets:MaxConnectionsPerAddress", "0", "WebSockets.MaxConnectionsPerAddress must be at least 1, but is 0.")]
    [InlineData("ServerSentEvents:MaxParallelOperations", "0", "ServerSentEvents.MaxParallelOperations must be at least 1, but is 0.")]
    [InlineData("ServerSentEvents:MaxOperationsSize", "65535", "ServerSentEvents.MaxOperationsSize must be at least 65536, but is 65535.")]
    [InlineData("ServerSentEvents:MaxReservationsPerCaller", "0", "ServerSentEvents.MaxReservationsPerCaller must be at least 1, but is 0.")]
    public async Task Start_Should_FailAndNameTheKey_When_AValueIsOutOfRange(string key, string value, string message)
    {
        var failure = await Should.ThrowAsync<OptionsValidationException>(() => StartAsync((key, value)));
        failure.Failures.ShouldBe([message]);
    }

    [Theory]
    [InlineData("Filtering:MaxDepth")]
    [InlineData("Http:MaxBatchSize")]
    [InlineData("MultipartUpload:MaxFileSize")]
    [InlineData("PlanCacheBytes")]
    public async Task Start_Should_FailAndNameTheKey_When_AValueIsNoNumber(string key)
    {
        var failure = await Should.ThrowAsync<InvalidOperationException>(() => StartAsync((key, "many")));
        failure.Message.ShouldContain($"GraphQL:{key}");
    }

    [Fact]
    public async Task Values_Should_ReachTheEngine()
    {
        await using var server = await StartAsync(
            ("Filtering:MaxDepth", "3"),
            ("Filtering:MaxItems", "7"),
            ("PlanCacheSize", "50"),
            ("PlanCacheBytes", "100000"),
            ("MaxHeldMemory", "2000000"),
            ("Limits:MaxErrors", "9"));

        var options = server.Services.GetRequiredService<RequestExecutor>().Options;
        options.Filtering.ShouldBe(new FilterLimits { MaxDepth = 3, MaxItems = 7 });
        options.PlanCacheSize.ShouldBe(50);
        options.Memory.Allowed.ShouldBe(2_000_000);
        options.PlanCacheBytes.ShouldBe(100_000);
        options.Limits.MaxErrors.ShouldBe(9);
    }

    [Fact]
    public async Task Defaults_Should_BeTheEngines_When_NothingIsConfigured()
    {
        await using var server = await StartAsync();

        var (options, defaults) = (server.Services.GetRequiredService<RequestExecutor>().Options, new RequestExecutorOptions());
        options.Limits.ShouldBe(defaults.Limits);
        options.Filtering.ShouldBe(defaults.Filtering);
        options.PlanCacheSize.ShouldBe(defaults.PlanCacheSize);
        options.PlanCacheBytes.ShouldBe(defaults.PlanCacheBytes);
    }

    private static Task<GraphQLTestServer> StartAsync(params (string Key, string Value)[] values) =>
        GraphQLTestServer.StartAsync(builder => builder.Services.AddOptions<GraphQLServerOptions>().Bind(
            new ConfigurationBuilder()
                .AddInMemoryCollection(values.Select(static v => KeyValuePair.Create<string, string?>($"GraphQL:{v.Key}", v.Value)))
                .Build()
                .GetSection("GraphQL")));
}
