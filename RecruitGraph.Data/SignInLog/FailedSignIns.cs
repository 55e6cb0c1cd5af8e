using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Data.SignInLog;

/// <summary>Writing sign-ins down that failed.</summary>
public static class FailedSignIns
{
    /// <summary>How many lines of failures are kept of each user, and of all unknown ones together; older ones go.</summary>
    public const int Kept = 1_000;

    // No user has this id, so that what is stored of his failures is stored nowhere.
    private const long Nobody = 0;

    /// <summary>
    /// Stores a failure and what it has changed of the user, and saves the unit of work. It sends the same statements whoever was
    /// meant, and if nobody was: how long it takes does not tell who has an account.
    /// </summary>
    /// <param name="context">The unit of work, in a transaction.</param>
    /// <param name="user">Whose password was asked, as he is from now on; null where there is no such user.</param>
    /// <param name="outcome">Why the sign-in failed.</param>
    /// <param name="ip">From where it was tried.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task NoteFailedSignInAsync(
        this RecruitContext context, User? user, SignInOutcome outcome, string? ip, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (id, failures, lockedUntil) = (user?.Id ?? Nobody, user?.FailedSignIns ?? 0, user?.LockedUntil);
        if (user is not null)
        {
            // It is stored by the statement that is sent for nobody as well.
            context.Entry(user).State = EntityState.Unchanged;
        }

        await context.Users.Where(stored => stored.Id == id).ExecuteUpdateAsync(
            stored => stored.SetProperty(u => u.FailedSignIns, failures).SetProperty(u => u.LockedUntil, lockedUntil),
            cancellationToken);
        context.SignInLogEntries.Add(SignInLogEntry.WriteFailure(user?.Id, outcome, ip, now));
        await context.SaveChangesAsync(cancellationToken);
        await context.ForgetFailuresBeyondTheLatestAsync(user?.Id, cancellationToken);
    }

    // By a range of ids, so that two who delete at once do it in the same order.
    private static Task<int> ForgetFailuresBeyondTheLatestAsync(
        this RecruitContext context, long? userId, CancellationToken cancellationToken)
    {
        var failures = context.SignInLogEntries.Where(entry => entry.UserId == userId && entry.Outcome != SignInOutcome.Succeeded);
        return failures
            .Where(entry => entry.Id <= failures.OrderByDescending(newer => newer.Id).Select(newer => newer.Id).Skip(Kept).FirstOrDefault())
            .ExecuteDeleteAsync(cancellationToken);
    }
}
