using System.Buffers;
using System.Text;
using System.Text.Json;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Subscriptions;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.GraphQL.Generators.Sample;

namespace RecruitGraph.Tests.GraphQL.Generators;

/// <summary>The sample schema with an executor and services of its own.</summary>
internal sealed class SampleServer : IServiceProvider, IServiceScopeFactory, IAuthorizationHandler
{
    private readonly RequestExecutor _executor;

    public SampleServer() => _executor = new RequestExecutor(
        new SchemaBuilder { EnableIncrementalDelivery = true }.AddRecruitGraphTestsTypes().Build(),
        new RequestExecutorOptions { ServiceScopes = this, Authorization = this, OnUnexpectedError = Unexpected.Add });

    public JobStore Store { get; } = new();

    public InMemoryTopics Topics { get; } = new();

    public List<GraphQLError> Unexpected { get; } = [];

    public int OpenScopes { get; private set; }

    public int OpenedScopes { get; private set; }

    public object? GetService(Type serviceType) =>
        serviceType == typeof(JobStore) ? Store
        : serviceType == typeof(ITopicEventSender) || serviceType == typeof(ITopicEventReceiver) ? Topics
        : null;

    public IServiceScope CreateScope()
    {
        OpenScopes++;
        OpenedScopes++;
        return new Scope(this);
    }

    public ValueTask<AuthorizationOutcome> AuthorizeAsync(
        AuthorizeRequirement requirement, RequestContext request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(requirement.Roles.Contains(request.GetGlobalState<string>("role"))
            ? AuthorizationOutcome.Allowed
            : AuthorizationOutcome.NotAuthorized);

    /// <summary>Runs a document and gives the answer as JSON without white space.</summary>
    public async Task<string> ExecuteAsync(string document, object? variables = null, params (string Key, object? Value)[] state)
    {
        await using var result = await _executor.ExecuteAsync(Request(document, variables, state), this, default);
        return Text(result.ShouldBeAssignableTo<OperationResult>()!);
    }

    /// <summary>Runs a document whose answer comes in parts, as far as a reader wants it, and gives the payloads.</summary>
    public async Task<List<string>> PayloadsAsync(string document, int most = int.MaxValue)
    {
        await using var result = await _executor.ExecuteAsync(
            Request(document, null, []) with { AllowsIncrementalDelivery = true }, this, default);
        return await ReadAsync(result.ShouldBeAssignableTo<ResponseStream>()!).Take(most).ToListAsync();
    }

    /// <summary>The same, with files beside the variables.</summary>
    public async Task<string> ExecuteAsync(string document, object variables, IReadOnlyDictionary<string, IFile> files)
    {
        await using var result = await _executor.ExecuteAsync(Request(document, variables, []) with { Files = files }, this, default);
        return Text(result.ShouldBeAssignableTo<OperationResult>()!);
    }

    /// <summary>Runs a document with <c>extensions</c> beside it.</summary>
    public async Task<string> ExecuteWithExtensionsAsync(string document, object extensions)
    {
        var request = Request(document, null, []) with { Extensions = JsonSerializer.SerializeToElement(extensions) };
        await using var result = await _executor.ExecuteAsync(request, this, default);
        return Text(result.ShouldBeAssignableTo<OperationResult>()!);
    }

    /// <summary>Subscribes: when the task ends, the event source is open.</summary>
    public async Task<ResponseStream> SubscribeAsync(string document, object? variables = null)
    {
        var result = await _executor.ExecuteAsync(Request(document, variables, []), this, default);
        return result.ShouldBeAssignableTo<ResponseStream>()!;
    }

    /// <summary>The answers of a subscription as JSON.</summary>
    public static async IAsyncEnumerable<string> ReadAsync(ResponseStream stream)
    {
        await foreach (var answer in stream.ReadAsync(default))
        {
            await using (answer)
            {
                yield return Text(answer);
            }
        }
    }

    private static GraphQLRequest Request(string document, object? variables, (string Key, object? Value)[] state) => new()
    {
        Document = Encoding.UTF8.GetBytes(document),
        Variables = variables is null ? default : JsonSerializer.SerializeToElement(variables),
        GlobalState = state.ToDictionary(x => x.Key, x => x.Value),
    };

    private static string Text(OperationResult result)
    {
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private sealed class Scope(SampleServer server) : IServiceScope
    {
        public IServiceProvider Services => server;

        public ValueTask DisposeAsync()
        {
            server.OpenScopes--;
            return ValueTask.CompletedTask;
        }
    }
}
