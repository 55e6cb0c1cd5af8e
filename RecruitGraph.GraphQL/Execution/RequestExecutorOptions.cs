using System.Buffers;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Queryable.Filtering;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>How the executor behaves.</summary>
public sealed record RequestExecutorOptions
{
    private const int SmallestPlanCache = 64 * 1024;

    /// <summary>Documents whose plans are kept, least recently used ones leaving first; from 0 up. 1,000 by default.</summary>
    public int PlanCacheSize { get; init; } = 1_000;

    /// <summary>
    /// The most memory that these plans hold together, in bytes, estimated: their documents' texts and trees and what was made of them;
    /// from 64 KiB up. A plan that needs more than a quarter of it is not kept. 16 MiB by default.
    /// </summary>
    public int PlanCacheBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>
    /// The longest time that an operation (or one event of a subscription) may take;
    /// <see cref="Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan ExecutionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How much a request may ask for.</summary>
    public RequestLimits Limits { get; init; } = new();

    /// <summary>The most errors that validation lists before it gives up.</summary>
    public int MaxValidationErrors { get; init; } = 100;

    /// <summary>How much a <c>where</c> may ask for.</summary>
    public FilterLimits Filtering { get; init; } = new();

    /// <summary>Opens scopes for resolvers and DataLoader batches; without it they share the request's services.</summary>
    public IServiceScopeFactory? ServiceScopes { get; init; }

    /// <summary>Decides on <c>[Authorize]</c>; without it every requirement is refused.</summary>
    public IAuthorizationHandler? Authorization { get; init; }

    /// <summary>
    /// The error of an exception that the host lets clients hear of, typically its domain's refusals with their codes; null
    /// for any other, which is masked. Path and locations are filled in.
    /// </summary>
    public Func<Exception, GraphQLError?>? MapException { get; init; }

    /// <summary>Sees every error that is not the client's own, with its exception, before it is masked; for logs.</summary>
    public Action<GraphQLError>? OnUnexpectedError { get; init; }

    /// <summary>
    /// What surrounds every request, the first outermost: it may look at or change the request, answer it itself, or look at
    /// the result. An exception that it lets out reaches the transport.
    /// </summary>
    public IReadOnlyList<RequestMiddleware> Middleware { get; init; } = [];

    /// <summary>Who hears what the engine does.</summary>
    public IReadOnlyList<ExecutionDiagnosticEventListener> DiagnosticEventListeners { get; init; } = [];

    /// <summary>What spans and metrics tell.</summary>
    public TelemetryOptions Telemetry { get; init; } = new();

    /// <summary>Counts what answers hold of the process's memory, and ends operations that would need more than there is.</summary>
    public MemoryAccount Memory { get; init; } = new(MemoryAccount.DefaultAllowed);

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where results are written.</summary>
    internal ArrayPool<byte> BufferPool { get; init; } = ArrayPool<byte>.Shared;

    /// <summary>Whether documents are validated. Only tests of what execution itself does leave it out.</summary>
    internal bool ValidatesDocuments { get; init; } = true;

    /// <summary>What the parser accepts beyond the specification.</summary>
    internal ParserOptions ParserOptions { get; init; } = ParserOptions.Default;

    /// <summary>These options, if they can work.</summary>
    /// <exception cref="ArgumentException">A value is out of range; the message names its key.</exception>
    internal RequestExecutorOptions Checked()
    {
        List<string> complaints = [.. Limits.Validate(), .. Filtering.Validate(), .. ValidatePlanCache(PlanCacheSize, PlanCacheBytes)];
        if (ExecutionTimeout <= TimeSpan.Zero && ExecutionTimeout != Timeout.InfiniteTimeSpan)
        {
            complaints.Add($"ExecutionTimeout must be more than zero, but is {ExecutionTimeout}.");
        }

        if (MaxValidationErrors < 1)
        {
            complaints.Add($"MaxValidationErrors must be at least 1, but is {MaxValidationErrors}.");
        }

        return complaints.Count == 0 ? this : throw new ArgumentException(string.Join(Environment.NewLine, complaints));
    }

    /// <summary>What is wrong with the bounds of the plan cache; empty when they can work.</summary>
    public static IEnumerable<string> ValidatePlanCache(int planCacheSize, int planCacheBytes)
    {
        if (planCacheSize < 0)
        {
            yield return $"PlanCacheSize must be at least 0, but is {planCacheSize}.";
        }

        if (planCacheBytes < SmallestPlanCache)
        {
            yield return $"PlanCacheBytes must be at least {SmallestPlanCache}, but is {planCacheBytes}.";
        }
    }

    /// <summary>Tells the host of an error; a log that fails must not fail the answer.</summary>
    internal void ReportUnexpected(GraphQLError error)
    {
        try
        {
            OnUnexpectedError?.Invoke(error);
        }
        catch (Exception)
        {
            // There is nobody left to tell.
        }
    }
}
