using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.Users;

/// <summary>Work on one user that must not meet other work on the same one.</summary>
public static class SignInAttempts
{
    /// <summary>
    /// Notes one failed or successful sign-in. The attempts of one user are noted one after another, so that somebody
    /// who guesses many passwords at once is counted as often as he guesses.
    /// </summary>
    /// <param name="context">The unit of work; it is saved, and must not be in a transaction.</param>
    /// <param name="userId">The user whose password was asked.</param>
    /// <param name="note">Calls <see cref="User.NoteFailedSignIn"/> or <see cref="User.NoteSignIn"/>.</param>
    /// <param name="cancellationToken">Ends the work; nothing is saved then.</param>
    /// <returns>The user as he is now.</returns>
    /// <exception cref="UserNotFoundException">There is no such user.</exception>
    public static Task<User> NoteSignInAttemptAsync(
        this RecruitContext context, long userId, Action<User> note, CancellationToken cancellationToken) =>
        context.WithLockedUserAsync(
            userId,
            user =>
            {
                note(user);
                return Task.FromResult(user);
            },
            cancellationToken);

    /// <summary>Does something that nobody else who asks here does to the same user at the same time, and saves it.</summary>
    /// <param name="context">The unit of work; it is saved, and must not be in a transaction.</param>
    /// <param name="userId">The user.</param>
    /// <param name="work">What is done, with the user as he is now; where it throws, nothing is saved.</param>
    /// <param name="cancellationToken">Ends the work; nothing is saved then.</param>
    /// <exception cref="UserNotFoundException">There is no such user.</exception>
    public static async Task<T> WithLockedUserAsync<T>(
        this RecruitContext context, long userId, Func<User, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var user = await context.Users
            .FromSql($"select * from users where id = {userId} for update")
            .SingleOrDefaultAsync(cancellationToken)
            ?? throw new UserNotFoundException();

        // A user whom the context knew before still shows what was true before the row was locked.
        await context.Entry(user).ReloadAsync(cancellationToken);
        var result = await work(user);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }
}
