using System.Diagnostics;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Turns what the engine does into the spans and metrics of <see cref="GraphQLTelemetry"/>.</summary>
internal sealed class TelemetryListener(RequestExecutorOptions options) : ExecutionDiagnosticEventListener
{
    private readonly TelemetryOptions _telemetry = options.Telemetry;

    public override IDisposable ExecuteRequest(ObservedRequest request) => new TelemetryScope(request, options);

    public override void RetrievedOperationFromCache(ObservedRequest request) => CountLookup("hit");

    public override void AddedOperationToCache(ObservedRequest request) => CountLookup("miss");

    public override IDisposable? ParseDocument(ObservedRequest request) => StartPhase("GraphQL Document Parsing");

    public override IDisposable? ValidateDocument(ObservedRequest request) => StartPhase("GraphQL Document Validation");

    public override IDisposable? CompileOperation(ObservedRequest request) => StartPhase("GraphQL Operation Planning");

    public override IDisposable? CoerceVariables(ObservedRequest request) => StartPhase("GraphQL Variable Coercion");

    public override IDisposable? ExecuteOperation(ObservedRequest request) => StartPhase("GraphQL Operation Execution");

    public override IDisposable ExecuteSubscription(ObservedRequest request) => new SubscriptionScope();

    public override IDisposable? OnSubscriptionEvent(ObservedRequest request)
    {
        GraphQLTelemetry.SubscriptionEvents.Add(1);
        var activity = GraphQLTelemetry.Source.StartActivity("GraphQL Subscription Event");
        activity?.SetTag(GraphQLTelemetry.OperationType, "subscription");
        activity?.SetTag(GraphQLTelemetry.OperationName, request.OperationName);
        return activity;
    }

    public override IDisposable? ExecuteBatch(ObservedRequest request, string dataLoader, int keys)
    {
        var name = new KeyValuePair<string, object?>(GraphQLTelemetry.DataLoaderName, dataLoader);
        GraphQLTelemetry.Batches.Record(keys, name);
        if (!_telemetry.IncludeDataLoaders)
        {
            return null;
        }

        var activity = GraphQLTelemetry.Source.StartActivity("GraphQL DataLoader Batch");
        activity?.SetTag(GraphQLTelemetry.DataLoaderName, dataLoader);
        activity?.SetTag(GraphQLTelemetry.BatchSize, keys);
        return activity;
    }

    public override void RequestRefused(ObservedRequest request, IReadOnlyList<GraphQLError> errors) => Count(request, errors);

    public override void OperationErrors(ObservedRequest request, IReadOnlyList<GraphQLError> errors) => Count(request, errors);

    /// <summary>The span's word for a kind of operation.</summary>
    internal static string? Describe(OperationType? kind) => kind switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => null,
    };

    private static void Count(ObservedRequest request, IReadOnlyList<GraphQLError> errors)
    {
        foreach (var error in errors)
        {
            GraphQLTelemetry.Errors.Add(
                1,
                new KeyValuePair<string, object?>(GraphQLTelemetry.ErrorType, error.Code ?? ErrorCodes.InternalError),
                new KeyValuePair<string, object?>(GraphQLTelemetry.OperationType, Describe(request.OperationType)));
        }
    }

    private static void CountLookup(string result) =>
        GraphQLTelemetry.CacheLookups.Add(1, new KeyValuePair<string, object?>(GraphQLTelemetry.CacheResult, result));

    private Activity? StartPhase(string name) => _telemetry.IncludePhases ? GraphQLTelemetry.Source.StartActivity(name) : null;
}
