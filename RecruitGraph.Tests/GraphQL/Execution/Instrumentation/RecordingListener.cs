using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.Execution.Instrumentation;

/// <summary>Writes down what it hears: <c>+</c> when something begins, <c>-</c> when it has ended.</summary>
internal sealed class RecordingListener(bool fields = false) : ExecutionDiagnosticEventListener
{
    private readonly List<string> _heard = [];

    public IReadOnlyList<string> Heard
    {
        get
        {
            lock (_heard)
            {
                return [.. _heard];
            }
        }
    }

    public override bool EnableResolveFieldValue => fields;

    public override IDisposable ExecuteRequest(ObservedRequest request) => Begin("request");

    public override void RetrievedOperationFromCache(ObservedRequest request) => Add("cached");

    public override IDisposable ParseDocument(ObservedRequest request) => Begin("parse");

    public override IDisposable ValidateDocument(ObservedRequest request) => Begin("validate");

    public override IDisposable CompileOperation(ObservedRequest request) => Begin("compile");

    public override void AddedOperationToCache(ObservedRequest request) => Add("kept");

    public override IDisposable CoerceVariables(ObservedRequest request) => Begin("variables");

    public override IDisposable ExecuteOperation(ObservedRequest request) =>
        Begin($"{request.OperationType} {request.OperationName}".TrimEnd());

    public override IDisposable ExecuteSubscription(ObservedRequest request) => Begin("subscription");

    public override IDisposable OnSubscriptionEvent(ObservedRequest request) => Begin("event");

    public override IDisposable ResolveFieldValue(ObservedRequest request, in ResolverContext field) =>
        Begin(field.Selection.Field.Coordinate);

    public override IDisposable ExecuteBatch(ObservedRequest request, string dataLoader, int keys) => Begin($"{dataLoader} {keys}");

    public override void RequestRefused(ObservedRequest request, IReadOnlyList<GraphQLError> errors) =>
        Add($"refused {string.Join(' ', errors.Select(static e => e.Code))}");

    public override void OperationErrors(ObservedRequest request, IReadOnlyList<GraphQLError> errors) =>
        Add($"errors {string.Join(' ', errors.Select(static e => e.Code))}");

    private Ending Begin(string what)
    {
        Add($"+{what}");
        return new Ending(this, what);
    }

    private void Add(string what)
    {
        lock (_heard)
        {
            _heard.Add(what);
        }
    }

    private sealed class Ending(RecordingListener listener, string what) : IDisposable
    {
        public void Dispose() => listener.Add($"-{what}");
    }
}
