namespace RecruitGraph.Data.Idempotency;

/// <summary>An idempotency key came with another request than the first time.</summary>
public sealed class IdempotencyKeyReusedException() : RecruitGraphException(
    "IDEMPOTENCY_KEY_REUSED", "This idempotency key was used for another request. Use a new key for each request.");
