using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.Candidates;

/// <summary>Work on one candidate that must not meet other work on the same one.</summary>
public static class LockedCandidates
{
    /// <summary>Waits until nobody else who asks here works on a user's candidate, and gives him; null where the user has none.</summary>
    /// <param name="context">The unit of work, in a transaction.</param>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<Candidate?> LockCandidateOfUserAsync(
        this RecruitContext context, long userId, CancellationToken cancellationToken) =>
        context.Candidates
            .FromSql($"select * from candidates where user_id = {userId} for update")
            .SingleOrDefaultAsync(cancellationToken);
}
