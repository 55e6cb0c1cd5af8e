using System.Collections.Immutable;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>A request as listeners see it. There is none where nobody listens.</summary>
public sealed class ObservedRequest
{
    private readonly ImmutableArray<ExecutionDiagnosticEventListener> _listeners;
    private readonly RequestExecutorOptions _options;

    internal ObservedRequest(
        GraphQLRequest request, ImmutableArray<ExecutionDiagnosticEventListener> listeners, RequestExecutorOptions options)
    {
        Request = request;
        _listeners = listeners;
        _options = options;
        foreach (var listener in listeners)
        {
            ObservesFields |= listener.EnableResolveFieldValue;
        }
    }

    /// <summary>The request. Its document and variables may hold personal data.</summary>
    public GraphQLRequest Request { get; }

    /// <summary>Query, mutation or subscription; null until the operation is known.</summary>
    public OperationType? OperationType { get; private set; }

    /// <summary>The name that the document gives the operation; null when it has none, or none is known yet.</summary>
    public string? OperationName { get; private set; }

    /// <summary>The code of the first error of its answers; null while there is none.</summary>
    public string? FirstErrorCode { get; private set; }

    /// <summary>Whether the server is to blame for an error.</summary>
    internal bool IsFailed { get; private set; }

    /// <summary>Whether somebody wants to hear of every field.</summary>
    internal bool ObservesFields { get; }

    internal void Know(OperationPlan plan)
    {
        OperationType = plan.Kind;
        OperationName = plan.Operation.Name?.Value;
    }

    /// <summary>Tells that the request was refused.</summary>
    internal void Refuse(IReadOnlyList<GraphQLError> errors)
    {
        Note(errors);
        Tell(errors, static (l, r, e) => l.RequestRefused(r, e));
    }

    /// <summary>Tells what an answer says of its fields, or of the request where it is a refusal.</summary>
    internal void Answer(OperationResult answer)
    {
        if (answer.Errors.Count == 0)
        {
            return;
        }

        if (!answer.HasData)
        {
            Refuse(answer.Errors);
            return;
        }

        Note(answer.Errors);
        Tell(answer.Errors, static (l, r, e) => l.OperationErrors(r, e));
    }

    /// <summary>Tells every listener.</summary>
    internal void Tell(Action<ExecutionDiagnosticEventListener, ObservedRequest> tell) => Tell(tell, static (l, r, t) => t(l, r));

    /// <summary>Tells every listener, with something that belongs to it.</summary>
    internal void Tell<T>(T state, Action<ExecutionDiagnosticEventListener, ObservedRequest, T> tell)
    {
        foreach (var listener in _listeners)
        {
            try
            {
                tell(listener, this, state);
            }
            catch (Exception exception)
            {
                Report(exception);
            }
        }
    }

    /// <summary>Tells every listener that something begins; disposing the answer, if there is one, tells that it has ended.</summary>
    internal IDisposable? Begin(Func<ExecutionDiagnosticEventListener, ObservedRequest, IDisposable?> begin)
    {
        DiagnosticScope? scope = null;
        foreach (var listener in _listeners)
        {
            try
            {
                scope = Add(scope, begin(listener, this));
            }
            catch (Exception exception)
            {
                Report(exception);
            }
        }

        return scope;
    }

    /// <inheritdoc cref="ExecutionDiagnosticEventListener.ExecuteBatch"/>
    internal IDisposable? BeginBatch(string dataLoader, int keys) => Begin((l, r) => l.ExecuteBatch(r, dataLoader, keys));

    /// <inheritdoc cref="ExecutionDiagnosticEventListener.ResolveFieldValue"/>
    internal IDisposable? BeginField(in ResolverContext field)
    {
        var copy = field;
        return Begin((l, r) => l.EnableResolveFieldValue ? l.ResolveFieldValue(r, in copy) : null);
    }

    internal void Report(Exception exception) => _options.ReportUnexpected(ExceptionErrors.Mask(exception));

    private void Note(IReadOnlyList<GraphQLError> errors)
    {
        foreach (var error in errors)
        {
            FirstErrorCode ??= error.Code ?? ErrorCodes.InternalError;
            IsFailed |= error.Code is null or ErrorCodes.InternalError or ErrorCodes.Timeout;
        }
    }

    private DiagnosticScope? Add(DiagnosticScope? outer, IDisposable? inner) =>
        inner is null ? outer : new DiagnosticScope(this, inner, outer);
}
