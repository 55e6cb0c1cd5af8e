using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RecruitGraph.Data.SignInLog;

/// <summary>That a user signed in or out, or that somebody tried in vain: when, from where, and who did it. Written once.</summary>
public sealed class SignInLogEntry
{
    private const int Ipv4NetworkLength = 24;
    private const int Ipv6NetworkLength = 48;

    private SignInLogEntry()
    {
    }

    public long Id { get; private set; }

    /// <summary>Whose sign-in it was; null where nobody has the name that was given.</summary>
    public long? UserId { get; private set; }

    /// <summary>
    /// From where, such as <c>203.0.113.7</c>, where that is known; at most 45 characters. Of whoever gave a
    /// name that nobody has only the network is kept, such as <c>203.0.113.0/24</c>.
    /// </summary>
    public string? Ip { get; private set; }

    /// <summary>Whether he came or went.</summary>
    public SignInOperation Operation { get; private set; }

    /// <summary>What came of it.</summary>
    public SignInOutcome Outcome { get; private set; }

    /// <summary>Who did it: the user himself, or the administrator who ended his session; null where it failed.</summary>
    public long? OperatorId { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>A new line of what was done.</summary>
    public static SignInLogEntry Write(long userId, SignInOperation operation, string? ip, long? operatorId, DateTimeOffset now) => new()
    {
        UserId = userId,
        Operation = operation,
        Ip = ip,
        OperatorId = operatorId,
        OccurredAt = now.ToStored()
    };

    /// <summary>A new line of a sign-in that failed.</summary>
    /// <param name="userId">Whose sign-in it was; null where there is no such user.</param>
    /// <param name="outcome">Why it failed.</param>
    /// <param name="ip">From where; of a stranger only the network is kept, since nobody has asked him.</param>
    /// <param name="now">The present.</param>
    public static SignInLogEntry WriteFailure(long? userId, SignInOutcome outcome, string? ip, DateTimeOffset now) => new()
    {
        UserId = userId,
        Operation = SignInOperation.SignIn,
        Outcome = outcome,
        Ip = userId is null ? NetworkOf(ip) : ip,
        OccurredAt = now.ToStored()
    };

    private static string? NetworkOf(string? ip)
    {
        if (!IPAddress.TryParse(ip, out var address))
        {
            return null;
        }

        var (bytes, length) = (
            address.GetAddressBytes(), address.AddressFamily == AddressFamily.InterNetwork ? Ipv4NetworkLength : Ipv6NetworkLength);
        bytes.AsSpan(length / 8).Clear();
        return string.Create(CultureInfo.InvariantCulture, $"{new IPAddress(bytes)}/{length}");
    }
}
