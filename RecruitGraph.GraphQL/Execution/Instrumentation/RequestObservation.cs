using System.Collections.Immutable;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Decides for each request whether somebody listens.</summary>
internal sealed class RequestObservation
{
    private readonly RequestExecutorOptions _options;
    private readonly ImmutableArray<ExecutionDiagnosticEventListener> _listeners;
    private readonly ImmutableArray<ExecutionDiagnosticEventListener> _withTelemetry;

    public RequestObservation(RequestExecutorOptions options)
    {
        _options = options;
        _listeners = [.. options.DiagnosticEventListeners];
        _withTelemetry = [new TelemetryListener(options), .. _listeners];
    }

    /// <summary>The request for those who listen; null where nobody does.</summary>
    public ObservedRequest? Observe(GraphQLRequest request) =>
        GraphQLTelemetry.IsEnabled ? new ObservedRequest(request, _withTelemetry, _options)
        : _listeners.IsEmpty ? null
        : new ObservedRequest(request, _listeners, _options);
}
