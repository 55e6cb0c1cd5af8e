using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.Sessions;

/// <summary>Statements about sessions that more than one place needs.</summary>
public static class SessionQueries
{
    /// <summary>Ends all sessions of a user that have not ended, in one statement and at once.</summary>
    /// <param name="context">Whose transaction this belongs to, where it is in one.</param>
    /// <param name="userId">The user.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">The present.</param>
    /// <param name="except">A session that goes on: the one in which a user changes his own password.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How many ended.</returns>
    public static Task<int> RevokeSessionsAsync(
        this RecruitContext context,
        long userId,
        SessionEndReason reason,
        DateTimeOffset now,
        long? except,
        CancellationToken cancellationToken)
    {
        var time = now.ToStored();
        return context.Sessions
            .Where(session => session.UserId == userId && session.RevokedAt == null && session.ExpiresAt > time && session.Id != except)
            .ExecuteUpdateAsync(
                session => session.SetProperty(s => s.RevokedAt, time).SetProperty(s => s.EndReason, reason),
                cancellationToken);
    }
}
