using RecruitGraph.Data.Sessions;

namespace RecruitGraph.Data.SignInLog;

/// <summary>That a user signed in or out: when, from where, and who did it. Written once.</summary>
public sealed class SignInLogEntry
{
    private SignInLogEntry()
    {
    }

    public long Id { get; private set; }

    public long UserId { get; private set; }

    /// <summary>From where, where that is known; at most <see cref="Session.MaxIpLength"/> characters.</summary>
    public string? Ip { get; private set; }

    public SignInOperation Operation { get; private set; }

    /// <summary>Who did it: the user himself, or the administrator who ended his session.</summary>
    public long? OperatorId { get; private set; }

    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>A new line.</summary>
    public static SignInLogEntry Write(long userId, SignInOperation operation, string? ip, long? operatorId, DateTimeOffset now) => new()
    {
        UserId = userId,
        Operation = operation,
        Ip = ip,
        OperatorId = operatorId,
        OccurredAt = now.ToStored()
    };
}
