using RecruitGraph.Data;
using RecruitGraph.Data.Users;
using RecruitGraph.Schema.BlockedUsers;
using RecruitGraph.Schema.Mails;

namespace RecruitGraph.Schema.Sessions;

/// <summary>
/// Asks for a user's password and counts failures. Whoever does not know it learns nothing: unknown, locked and blocked users
/// get the answer, and cost the work, of a wrong password.
/// </summary>
public sealed class PasswordCheck(RecruitContext context, IPasswordHashing passwords, LockoutPolicy lockout, TimeProvider time)
{
    // No user has this id, so that the attempt to lock his row finds none.
    private const long Nobody = 0;

    /// <summary>Does something as a user, once his password is right; all that it adds is saved with it.</summary>
    /// <param name="user">The user; null where there is none of the name.</param>
    /// <param name="password">What he gave.</param>
    /// <param name="work">What is done, with the user as he is now.</param>
    /// <param name="cancellationToken">Ends the work; nothing is saved then.</param>
    /// <exception cref="InvalidCredentialsException">The password is wrong, the user unknown or locked.</exception>
    /// <exception cref="UserBlockedException">The password is right, and the user blocked.</exception>
    public async Task<T> RunAsync<T>(User? user, string password, Func<User, Task<T>> work, CancellationToken cancellationToken)
    {
        // Longer ones cannot be right, and hashing them would be work for an attacker to give.
        var isPossible = password.Length <= PasswordPolicy.MaxLength;
        if (!passwords.Verify(isPossible ? user?.PasswordHash : null, isPossible ? password : "") || user is null)
        {
            await NoteFailureAsync(user?.Id ?? Nobody, cancellationToken);
            throw new InvalidCredentialsException();
        }

        return await context.WithLockedUserAsync(
            user.Id,
            async present =>
            {
                if (present.IsLocked(time.GetUtcNow()) || present.PasswordHash != user.PasswordHash)
                {
                    throw new InvalidCredentialsException();
                }

                if (await context.IsBlockedAsync(present.Id, cancellationToken))
                {
                    throw new UserBlockedException();
                }

                present.NoteSignIn();
                return await work(present);
            },
            cancellationToken);
    }

    private async Task NoteFailureAsync(long userId, CancellationToken cancellationToken)
    {
        try
        {
            await context.NoteSignInAttemptAsync(userId, NoteFailure, cancellationToken);
        }
        catch (UserNotFoundException)
        {
            // An unknown name costs what a wrong password does.
        }
    }

    private void NoteFailure(User user)
    {
        var now = time.GetUtcNow();
        var wasLocked = user.IsLocked(now);
        user.NoteFailedSignIn(now, lockout);

        // Whoever goes on guessing must not fill the user's mailbox: he is told of the first lock alone.
        if (!wasLocked && user.IsLocked(now) && user.FailedSignIns == lockout.Failures)
        {
            context.Tell(user, MailTexts.SignInLocked, now);
        }
    }
}
