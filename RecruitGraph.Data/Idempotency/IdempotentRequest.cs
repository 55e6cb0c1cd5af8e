namespace RecruitGraph.Data.Idempotency;

/// <summary>A request that its client may send again.</summary>
/// <param name="Scope">Whose keys these are; at most <see cref="IdempotencyKey.MaxScopeLength"/> characters.</param>
/// <param name="Key">The client's key; at most <see cref="IdempotencyKey.MaxKeyLength"/> characters.</param>
/// <param name="Operation">What is asked; at most <see cref="IdempotencyKey.MaxOperationLength"/> characters.</param>
/// <param name="Hash">SHA-256 of all that is asked.</param>
public sealed record IdempotentRequest(string Scope, string Key, string Operation, byte[] Hash);
