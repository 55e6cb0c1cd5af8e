using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Refuses options that cannot work, when the host starts.</summary>
internal sealed class GraphQLServerOptionsValidation : IValidateOptions<GraphQLServerOptions>
{
    private const int SmallestSize = 1024;
    private const int SmallestOperationsSize = 64 * 1024;
    private const int SmallestMemory = 1024 * 1024;
    private const int LargestBatch = 1_000;

    public ValidateOptionsResult Validate(string? name, GraphQLServerOptions options)
    {
        List<string> failures =
        [
            .. options.Limits.Validate(),
            .. options.Filtering.Validate(),
            .. RequestExecutorOptions.ValidatePlanCache(options.PlanCacheSize, options.PlanCacheBytes),
        ];
        AtLeast(options.Http.MaxRequestSize, SmallestSize, "Http.MaxRequestSize");
        if (options.Http.MaxBatchSize is < 0 or > LargestBatch)
        {
            failures.Add($"Http.MaxBatchSize must be from 0 to {LargestBatch}, but is {options.Http.MaxBatchSize}.");
        }

        AtLeast(options.Http.MaxParallelOperations, 1, "Http.MaxParallelOperations");
        Known(options.Http.StatusPolicy, "Http.StatusPolicy");
        Known(options.Http.GetPreflight, "Http.GetPreflight");
        AtLeast(options.Http.PreflightHeaders.Count, 1, "Http.PreflightHeaders.Count");
        foreach (var header in options.Http.PreflightHeaders.Where(PreflightRule.IsSentWithoutPreflight))
        {
            failures.Add($"Http.PreflightHeaders must not hold \"{header}\", which browsers send without a preflight.");
        }

        AtLeast(options.WebSockets.MaxMessageSize, SmallestSize, "WebSockets.MaxMessageSize");
        AtLeast(options.MaxHeldMemory, SmallestMemory, "MaxHeldMemory");
        AtLeast(options.WebSockets.MaxOperations, 1, "WebSockets.MaxOperations");
        AtLeast(options.WebSockets.MaxParallelOperations, 1, "WebSockets.MaxParallelOperations");
        AtLeast(options.WebSockets.MaxOperationsSize, SmallestOperationsSize, "WebSockets.MaxOperationsSize");
        AtLeast(options.WebSockets.MaxConnections, 1, "WebSockets.MaxConnections");
        AtLeast(options.WebSockets.MaxConnectionsPerAddress, 1, "WebSockets.MaxConnectionsPerAddress");
        Positive(options.WebSockets.ConnectionInitTimeout, "WebSockets.ConnectionInitTimeout");
        Positive(options.WebSockets.AuthenticationTimeout, "WebSockets.AuthenticationTimeout");
        Positive(options.WebSockets.KeepAliveTimeout, "WebSockets.KeepAliveTimeout");
        Positive(options.WebSockets.SendTimeout, "WebSockets.SendTimeout");
        Positive(options.WebSockets.CloseTimeout, "WebSockets.CloseTimeout");
        AtLeast(options.ServerSentEvents.MaxOperations, 1, "ServerSentEvents.MaxOperations");
        AtLeast(options.ServerSentEvents.MaxParallelOperations, 1, "ServerSentEvents.MaxParallelOperations");
        AtLeast(options.ServerSentEvents.MaxOperationsSize, SmallestOperationsSize, "ServerSentEvents.MaxOperationsSize");
        AtLeast(options.ServerSentEvents.MaxReservations, 1, "ServerSentEvents.MaxReservations");
        AtLeast(options.ServerSentEvents.MaxReservationsPerCaller, 1, "ServerSentEvents.MaxReservationsPerCaller");
        Positive(options.ServerSentEvents.ReservationTimeout, "ServerSentEvents.ReservationTimeout");
        Positive(options.ServerSentEvents.SendTimeout, "ServerSentEvents.SendTimeout");
        NotNegative(options.WebSockets.KeepAliveInterval, "WebSockets.KeepAliveInterval");
        NotNegative(options.ServerSentEvents.KeepAliveInterval, "ServerSentEvents.KeepAliveInterval");
        AtLeast(options.MultipartUpload.MaxFileSize, SmallestSize, "MultipartUpload.MaxFileSize");
        AtLeast(options.MultipartUpload.MaxTotalSize, SmallestSize, "MultipartUpload.MaxTotalSize");
        AtLeast(options.MultipartUpload.MaxFiles, 1, "MultipartUpload.MaxFiles");
        if (options.MultipartUpload.MemoryThreshold is < 0 or > GraphQLMultipartUploadOptions.LargestMemoryThreshold)
        {
            failures.Add(
                $"MultipartUpload.MemoryThreshold must be 0 to {GraphQLMultipartUploadOptions.LargestMemoryThreshold}, but is {options.MultipartUpload.MemoryThreshold}.");
        }

        if (options.MultipartUpload.TemporaryFolder is { } folder && !Directory.Exists(folder))
        {
            failures.Add($"MultipartUpload.TemporaryFolder must be a folder that exists, but is \"{folder}\".");
        }

        PersistedDocuments(options.PersistedDocuments);
        for (var i = 0; i < options.WebSockets.AllowedOrigins.Count; i++)
        {
            if (!OriginRule.IsOrigin(options.WebSockets.AllowedOrigins[i]))
            {
                failures.Add(
                    $"WebSockets.AllowedOrigins[{i}] must be * or an origin such as https://jobs.example.com, but is \"{options.WebSockets.AllowedOrigins[i]}\".");
            }
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void PersistedDocuments(GraphQLPersistedDocumentsOptions persisted)
        {
            AtLeast(persisted.MaxAutomaticDocuments, 1, "PersistedDocuments.MaxAutomaticDocuments");
            AtLeast(persisted.MaxAutomaticSize, SmallestSize, "PersistedDocuments.MaxAutomaticSize");
            NotNegative(persisted.PublicMaxAge, "PersistedDocuments.PublicMaxAge");
            NotNegative(persisted.PrivateMaxAge, "PersistedDocuments.PrivateMaxAge");
            if (persisted.Folder is { } documents && !Directory.Exists(documents))
            {
                failures.Add($"PersistedDocuments.Folder must be a folder that exists, but is \"{documents}\".");
            }

            if (persisted is { OnlyAllowPersistedDocuments: true, Folder: null })
            {
                failures.Add("PersistedDocuments.OnlyAllowPersistedDocuments needs PersistedDocuments.Folder, or nothing could run.");
            }
        }

        void AtLeast(long value, long least, string option)
        {
            if (value < least)
            {
                failures.Add($"{option} must be at least {least}, but is {value}.");
            }
        }

        void Known<T>(T value, string option) where T : struct, Enum
        {
            if (!Enum.IsDefined(value))
            {
                failures.Add($"{option} has no value {value}.");
            }
        }

        void NotNegative(TimeSpan value, string option)
        {
            if (value < TimeSpan.Zero)
            {
                failures.Add($"{option} must not be negative, but is {value}.");
            }
        }

        void Positive(TimeSpan value, string option)
        {
            if (value <= TimeSpan.Zero)
            {
                failures.Add($"{option} must be more than zero, but is {value}.");
            }
        }
    }
}
