using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.Idempotency;

/// <summary>Takes away the keys that nobody will send again.</summary>
public static class IdempotencyKeyDeletion
{
    private const int BatchSize = 1000;

    /// <summary>
    /// Deletes the keys from before a moment, some at a time; gives how many they were. What somebody else deletes at the same
    /// moment is left to him, so that nobody waits for anybody.
    /// </summary>
    /// <param name="context">The unit of work.</param>
    /// <param name="before">The moment.</param>
    /// <param name="cancellationToken">Ends the work; what is deleted by then stays so.</param>
    public static async Task<int> DeleteKeysBeforeAsync(
        this RecruitContext context, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var all = 0;
        int deleted;
        do
        {
            deleted = await context.Database.ExecuteSqlAsync(
                $"""
                delete from idempotency_keys where (scope, key) in (
                    select scope, key from idempotency_keys where created_at < {before}
                    order by created_at limit {BatchSize} for update skip locked)
                """,
                cancellationToken);
            all += deleted;
        }
        while (deleted == BatchSize);

        return all;
    }
}
