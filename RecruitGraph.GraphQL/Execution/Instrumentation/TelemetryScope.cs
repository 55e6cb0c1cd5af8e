using System.Diagnostics;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>The span and the measurements of one request.</summary>
internal sealed class TelemetryScope : IDisposable
{
    private readonly ObservedRequest _request;
    private readonly RequestExecutorOptions _options;
    private readonly Activity? _activity;
    private readonly long _started;

    public TelemetryScope(ObservedRequest request, RequestExecutorOptions options)
    {
        _request = request;
        _options = options;
        _started = options.TimeProvider.GetTimestamp();
        _activity = GraphQLTelemetry.Source.StartActivity("GraphQL Operation", ActivityKind.Server);
        GraphQLTelemetry.ActiveRequests.Add(1);
    }

    public void Dispose()
    {
        var kind = TelemetryListener.Describe(_request.OperationType);
        GraphQLTelemetry.ActiveRequests.Add(-1);
        GraphQLTelemetry.RequestDuration.Record(
            _options.TimeProvider.GetElapsedTime(_started).TotalSeconds,
            new KeyValuePair<string, object?>(GraphQLTelemetry.OperationType, kind),
            new KeyValuePair<string, object?>(GraphQLTelemetry.ErrorType, _request.FirstErrorCode));
        if (_activity is not null)
        {
            Describe(_activity, kind);
            _activity.Dispose();
        }
    }

    private void Describe(Activity activity, string? kind)
    {
        if (kind is not null)
        {
            activity.DisplayName = _options.Telemetry.RenameSpans && _request.OperationName is { } name ? $"{kind} {name}" : kind;
        }

        activity.SetTag(GraphQLTelemetry.OperationType, kind);
        activity.SetTag(GraphQLTelemetry.OperationName, _request.OperationName);
        activity.SetTag(GraphQLTelemetry.ErrorType, _request.FirstErrorCode);
        if (_request.IsFailed)
        {
            // What the client did wrong is no failure of the server; the code tells it all the same.
            activity.SetStatus(ActivityStatusCode.Error);
        }

        if (_options.Telemetry.IncludeDocument && kind is not null)
        {
            activity.SetTag(GraphQLTelemetry.Document, DocumentSanitizer.Sanitize(_request.Request.Document.Span));
        }
    }
}
