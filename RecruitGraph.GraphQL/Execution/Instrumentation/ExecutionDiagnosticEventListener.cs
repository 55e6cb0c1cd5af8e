namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// Hears what the engine does with each request. Override what is of interest; everything else costs nothing, and neither does
/// an engine without listeners. What a method returns is disposed when the thing it announces has ended. A listener that
/// throws is reported as an unexpected error and changes no answer. Methods are called from many threads.
/// </summary>
public abstract class ExecutionDiagnosticEventListener
{
    /// <summary>Whether <see cref="ResolveFieldValue"/> is wanted, which is called for every single field.</summary>
    public virtual bool EnableResolveFieldValue => false;

    /// <summary>A request, up to its answer or the last part of it, or to the stream of a subscription.</summary>
    public virtual IDisposable? ExecuteRequest(ObservedRequest request) => null;

    /// <summary>The plan was there already, so that nothing is parsed, validated or compiled.</summary>
    public virtual void RetrievedOperationFromCache(ObservedRequest request)
    {
    }

    /// <summary>The document becomes a syntax tree.</summary>
    public virtual IDisposable? ParseDocument(ObservedRequest request) => null;

    /// <summary>The document is held against the limits and against the rules of the schema.</summary>
    public virtual IDisposable? ValidateDocument(ObservedRequest request) => null;

    /// <summary>The operation becomes a plan.</summary>
    public virtual IDisposable? CompileOperation(ObservedRequest request) => null;

    /// <summary>The plan was made, and is kept for requests to come.</summary>
    public virtual void AddedOperationToCache(ObservedRequest request)
    {
    }

    /// <summary>The variables are held against their types.</summary>
    public virtual IDisposable? CoerceVariables(ObservedRequest request) => null;

    /// <summary>A query or mutation runs, or a subscription is opened; authorization is part of it.</summary>
    public virtual IDisposable? ExecuteOperation(ObservedRequest request) => null;

    /// <summary>A subscription is open, until its stream ends.</summary>
    public virtual IDisposable? ExecuteSubscription(ObservedRequest request) => null;

    /// <summary>A subscription runs its operation for one event.</summary>
    public virtual IDisposable? OnSubscriptionEvent(ObservedRequest request) => null;

    /// <summary>A field gets its value. Called where <see cref="EnableResolveFieldValue"/> says so.</summary>
    public virtual IDisposable? ResolveFieldValue(ObservedRequest request, in ResolverContext field) => null;

    /// <summary>A DataLoader fetches the values of several keys at once.</summary>
    /// <param name="request">The request that asked for them.</param>
    /// <param name="dataLoader">The class of the DataLoader.</param>
    /// <param name="keys">How many keys; at least one.</param>
    public virtual IDisposable? ExecuteBatch(ObservedRequest request, string dataLoader, int keys) => null;

    /// <summary>The request was refused before execution; the codes of the errors say why.</summary>
    public virtual void RequestRefused(ObservedRequest request, IReadOnlyList<GraphQLError> errors)
    {
    }

    /// <summary>An answer, or a part of one, carries errors of its fields.</summary>
    public virtual void OperationErrors(ObservedRequest request, IReadOnlyList<GraphQLError> errors)
    {
    }
}
