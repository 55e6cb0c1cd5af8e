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

    /// <summary>Waits until nobody works on a candidate who is about to be read, nor adds something to him.</summary>
    /// <param name="context">The unit of work, in a transaction; it does not know him yet.</param>
    /// <param name="candidateId">The candidate.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task LockCandidateAsync(this RecruitContext context, long candidateId, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync($"select from candidates where id = {candidateId} for update", cancellationToken);
}
