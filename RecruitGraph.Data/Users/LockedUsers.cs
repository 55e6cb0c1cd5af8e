using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.Users;

/// <summary>Work on one user that must not meet other work on the same one.</summary>
public static class LockedUsers
{
    /// <summary>
    /// Waits until nobody else who asks here works on a user, and gives him as he is then; null where there is none. So somebody who
    /// guesses many passwords at once is counted as often as he guesses.
    /// </summary>
    /// <param name="context">The unit of work, in a transaction.</param>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <param name="actorId">Who does it, where that may be somebody else: nobody works on him either, so that two never wait for each other.</param>
    /// <exception cref="UserAnonymisedException">The actor was named, and he or the user is anonymised.</exception>
    public static async Task<User?> LockUserAsync(
        this RecruitContext context, long userId, CancellationToken cancellationToken, long? actorId = null)
    {
        var isKnown = context.Users.Local.FindEntry(userId) is not null;
        long[] ids = [userId, actorId ?? userId];
        var locked = await context.Users
            .FromSql($"select * from users where id = any ({ids}) order by id for update")
            .ToListAsync(cancellationToken);
        var user = locked.Find(row => row.Id == userId);
        if (isKnown && user is not null)
        {
            // A user whom the context knew before still shows what was true before the row was locked.
            await context.Entry(user).ReloadAsync(cancellationToken);
        }

        if (actorId is not null && (user?.AnonymisedAt ?? locked.Find(row => row.Id == actorId)?.AnonymisedAt) is not null)
        {
            throw new UserAnonymisedException();
        }

        return user;
    }

    /// <summary>Does something that nobody else who asks here does to the same user at the same time, and saves it.</summary>
    /// <param name="context">The unit of work; it is saved, and must not be in a transaction.</param>
    /// <param name="userId">The user.</param>
    /// <param name="work">What is done, with the user as he is now; where it throws, nothing is saved.</param>
    /// <param name="cancellationToken">Ends the work; nothing is saved then.</param>
    /// <param name="actorId">Who does it; null where it is the user himself, or somebody who is about to sign in.</param>
    /// <exception cref="UserNotFoundException">There is no such user.</exception>
    /// <inheritdoc cref="LockUserAsync" path="/exception"/>
    public static async Task<T> WithLockedUserAsync<T>(
        this RecruitContext context,
        long userId,
        Func<User, Task<T>> work,
        CancellationToken cancellationToken,
        long? actorId = null)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var user = await context.LockUserAsync(userId, cancellationToken, actorId) ?? throw new UserNotFoundException();
        var result = await work(user);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }
}
