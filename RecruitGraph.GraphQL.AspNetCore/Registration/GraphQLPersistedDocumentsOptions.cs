namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Documents that a request names instead of carrying them: trusted ones, which the host brings along, and those that clients
/// leave with the server for the next time.
/// </summary>
public sealed class GraphQLPersistedDocumentsOptions
{
    /// <summary>
    /// The folder of trusted documents, a file <c>{id}.graphql</c> each; null for none, which is the default. An id has letters, digits
    /// and <c>- . _ ~</c>; one of 64 hexadecimal digits must be the SHA-256 hash of the file. All are validated when the host
    /// starts.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>
    /// Whether nothing but trusted documents runs; anything else gets the error
    /// <see cref="TransportErrorCodes.TrustedDocumentRequired"/>. Needs a <see cref="Folder"/>. Off by default.
    /// </summary>
    public bool OnlyAllowPersistedDocuments { get; set; }

    /// <summary>Whether clients may leave documents with the server (automatic persisted queries). On by default.</summary>
    public bool AllowAutomatic { get; set; } = true;

    /// <summary>The most documents that are kept for clients, the least recently used leaving first; from 1 up. 1,000 by default.</summary>
    public int MaxAutomaticDocuments { get; set; } = 1_000;

    /// <summary>The most that these documents have together, in bytes; from 1 KiB up. 16 MiB by default.</summary>
    public int MaxAutomaticSize { get; set; } = 16 * 1024 * 1024;

    /// <summary>
    /// How long caches may keep the answer to a <c>GET …/persisted/{id}</c> that nobody is signed in for; zero, the default, means that
    /// they ask every time whether it is still the same. Set it only where every caller without a sign-in is answered alike.
    /// </summary>
    public TimeSpan PublicMaxAge { get; set; }

    /// <summary>
    /// The same for the answer to a signed-in caller, which only his own browser may keep. Zero, the default, keeps nothing.
    /// </summary>
    public TimeSpan PrivateMaxAge { get; set; }
}
