namespace RecruitGraph.Data.Idempotency;

/// <summary>The same key was used a moment ago. Load its outcome and answer with that.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class DuplicateIdempotencyKeyException(Exception? innerException = null)
    : RecruitGraphException("DUPLICATE_IDEMPOTENCY_KEY", "A request with this idempotency key was just carried out.", innerException);
