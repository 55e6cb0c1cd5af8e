using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace RecruitGraph.Data;

/// <summary>Somebody else changed the same at the same moment. Nothing was saved, and the request may be sent again.</summary>
/// <param name="innerException">What the database said.</param>
public sealed class ConcurrentChangeException(Exception innerException) : RecruitGraphException(
    "CONCURRENT_CHANGE", "Somebody else changed the same at the same moment. Nothing was saved; try again.", innerException)
{
    /// <summary>What a failure means where two requests met and the work itself does not say more; null where it is another failure.</summary>
    public static ConcurrentChangeException? Of(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbUpdateConcurrencyException or PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected })
            {
                return new ConcurrentChangeException(failure);
            }
        }

        return null;
    }
}
