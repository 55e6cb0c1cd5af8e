using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// Spans and metrics of the engine, for whoever collects them: an <see cref="ActivitySource"/> and a <see cref="Meter"/>, both named
/// <see cref="Name"/>. Attributes are those of the OpenTelemetry semantic conventions for GraphQL; the conventions have no
/// metrics yet, so those follow their rules for names and units.
/// </summary>
public static class GraphQLTelemetry
{
    /// <summary>The name of the source and of the meter.</summary>
    public const string Name = "RecruitGraph.GraphQL";

    internal const string OperationType = "graphql.operation.type";
    internal const string OperationName = "graphql.operation.name";
    internal const string Document = "graphql.document";
    internal const string ErrorType = "error.type";
    internal const string DataLoaderName = "graphql.dataloader.name";
    internal const string BatchSize = "graphql.dataloader.batch.size";
    internal const string CacheResult = "graphql.document.cache.result";

    internal static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>From a request to its answer, in seconds; subscriptions are not among them.</summary>
    internal static readonly Histogram<double> RequestDuration = Meter.CreateHistogram(
        "graphql.server.request.duration",
        "s",
        "How long requests took.",
        tags: null,
        new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
        });

    internal static readonly UpDownCounter<long> ActiveRequests = Meter.CreateUpDownCounter<long>(
        "graphql.server.active_requests", "{request}", "Requests that are being answered; subscriptions are not among them.");

    internal static readonly UpDownCounter<long> ActiveSubscriptions = Meter.CreateUpDownCounter<long>(
        "graphql.server.active_subscriptions", "{subscription}", "Subscriptions that are open.");

    internal static readonly Counter<long> SubscriptionEvents = Meter.CreateCounter<long>(
        "graphql.server.subscription.events", "{event}", "Events for which subscriptions ran their operation.");

    internal static readonly Counter<long> Errors = Meter.CreateCounter<long>(
        "graphql.server.errors", "{error}", "Errors in answers, by their code.");

    internal static readonly Counter<long> CacheLookups = Meter.CreateCounter<long>(
        "graphql.document.cache.lookups", "{lookup}", "How often a document's plan was there (hit) or had to be made (miss).");

    internal static readonly Histogram<int> Batches = Meter.CreateHistogram<int>(
        BatchSize, "{key}", "Keys that a DataLoader fetched at once.");

    /// <summary>Whether anybody collects anything; without, a request does nothing for it.</summary>
    internal static bool IsEnabled =>
        Source.HasListeners()
        || RequestDuration.Enabled
        || ActiveRequests.Enabled
        || ActiveSubscriptions.Enabled
        || SubscriptionEvents.Enabled
        || Errors.Enabled
        || CacheLookups.Enabled
        || Batches.Enabled;
}
