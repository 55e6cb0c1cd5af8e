using RecruitGraph.Data;
using RecruitGraph.Data.SignInLog;
using RecruitGraph.Data.Users;
using RecruitGraph.Schema.Audit;
using RecruitGraph.Schema.BlockedUsers;
using RecruitGraph.Schema.Mails;

namespace RecruitGraph.Schema.Sessions;

/// <summary>
/// Asks for a user's password, and counts and logs failures. Whoever does not know it learns nothing: unknown, locked and blocked
/// users get the answer, and cost the work and the statements, of a wrong password.
/// </summary>
public sealed class PasswordCheck(
    RecruitContext context, IPasswordHashing passwords, LockoutPolicy lockout, IClientAddress address, TimeProvider time)
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
        var isRight = passwords.Verify(isPossible ? user?.PasswordHash : null, isPossible ? password : "");

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var present = await context.LockUserAsync(user?.Id ?? Nobody, cancellationToken);
        var outcome = Judge(present, isRight && present?.PasswordHash == user?.PasswordHash);
        if (outcome == SignInOutcome.Succeeded && await context.IsBlockedAsync(present!.Id, cancellationToken))
        {
            outcome = SignInOutcome.Blocked;
        }

        if (outcome != SignInOutcome.Succeeded)
        {
            await context.NoteFailedSignInAsync(present, outcome, address.Ip, time.GetUtcNow(), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            throw outcome == SignInOutcome.Blocked ? new UserBlockedException() : new InvalidCredentialsException();
        }

        present!.NoteSignIn();
        var result = await work(present);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private SignInOutcome Judge(User? user, bool isRight)
    {
        var now = time.GetUtcNow();
        if (user is null)
        {
            return SignInOutcome.UnknownUser;
        }

        if (user.IsLocked(now))
        {
            return SignInOutcome.Locked;
        }

        if (isRight)
        {
            return SignInOutcome.Succeeded;
        }

        user.NoteFailedSignIn(now, lockout);
        if (!user.IsLocked(now))
        {
            return SignInOutcome.WrongPassword;
        }

        // Whoever goes on guessing must not fill the user's mailbox: he is told of the first lock alone.
        if (user.FailedSignIns == lockout.Failures)
        {
            context.Tell(user, MailTexts.SignInLocked, now);
        }

        return SignInOutcome.LockedOut;
    }
}
