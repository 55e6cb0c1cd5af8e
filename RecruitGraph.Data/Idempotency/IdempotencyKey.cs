using RecruitGraph.Data.Applications;

namespace RecruitGraph.Data.Idempotency;

/// <summary>
/// That a request with a key of the client's was carried out, and with what outcome: saved in the same transaction
/// as the change, so that the same request sent twice changes once and is answered twice.
/// </summary>
public sealed class IdempotencyKey
{
    /// <summary>Longest scope.</summary>
    public const int MaxScopeLength = 64;

    /// <summary>Longest key.</summary>
    public const int MaxKeyLength = 128;

    /// <summary>Longest name of an operation.</summary>
    public const int MaxOperationLength = 64;

    /// <summary>Length of a request's hash, in bytes.</summary>
    public const int RequestHashLength = 32;

    private IdempotencyKey()
    {
    }

    /// <summary>Whose keys these are, so that two callers never share one: a user, or a hash of an anonymous caller.</summary>
    public string Scope { get; private set; } = null!;

    public string Key { get; private set; } = null!;

    /// <summary>What was asked.</summary>
    public string Operation { get; private set; } = null!;

    /// <summary>SHA-256 of all that was asked.</summary>
    public byte[] RequestHash { get; private set; } = null!;

    /// <summary>The event that it led to, and through it the application.</summary>
    public long? EventSequence { get; private set; }

    public ApplicationEvent? Event { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>
    /// Keeps the outcome of a request. Saving throws <see cref="DuplicateIdempotencyKeyException"/> where the same key
    /// was used, also by a request that is being carried out at the same moment.
    /// </summary>
    public static IdempotencyKey Of(
        string scope, string key, string operation, byte[] requestHash, ApplicationEvent? happened, DateTimeOffset now) => new()
        {
            Scope = scope,
            Key = key,
            Operation = operation,
            RequestHash = requestHash,
            Event = happened,
            CreatedAt = now.ToStored()
        };

    /// <summary>Keeps what the request led to, where the key was saved before the change.</summary>
    public void NoteEvent(ApplicationEvent happened) => Event = happened;

    /// <summary>Refuses a key that comes with another request than the first time.</summary>
    /// <exception cref="IdempotencyKeyReusedException">The operation or what was asked is another.</exception>
    public void EnsureSame(string operation, ReadOnlySpan<byte> requestHash)
    {
        if (Operation != operation || !requestHash.SequenceEqual(RequestHash))
        {
            throw new IdempotencyKeyReusedException();
        }
    }
}
