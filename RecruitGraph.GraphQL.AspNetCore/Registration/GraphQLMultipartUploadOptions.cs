namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Files that are sent with a request, as the GraphQL multipart request specification says. The JSON within is bounded by
/// <see cref="GraphQLHttpOptions.MaxRequestSize"/>.
/// </summary>
public sealed class GraphQLMultipartUploadOptions
{
    internal const int LargestMemoryThreshold = 16 * 1024 * 1024;

    /// <summary>Whether multipart requests are read. On by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The longest file, in bytes; from 1 KiB up (status 413). 20 MiB by default.</summary>
    public long MaxFileSize { get; set; } = 20L * 1024 * 1024;

    /// <summary>The most that all files of a request have together, in bytes; from 1 KiB up (status 413). 50 MiB by default.</summary>
    public long MaxTotalSize { get; set; } = 50L * 1024 * 1024;

    /// <summary>The most files of a request; from 1 up (status 413). 10 by default.</summary>
    public int MaxFiles { get; set; } = 10;

    /// <summary>
    /// How much of a file is kept in memory, in bytes, from 0 to 16 MiB; a longer one goes to a temporary file. 64 KiB by default.
    /// </summary>
    public int MemoryThreshold { get; set; } = 64 * 1024;

    /// <summary>
    /// The folder of temporary files; null for the system's own, which is the default. They are gone when the request is answered,
    /// whatever becomes of it.
    /// </summary>
    public string? TemporaryFolder { get; set; }
}
