using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.Users;

/// <summary>That there is always somebody who administers the house.</summary>
public static class Administrators
{
    // Any number: all who are about to add the first administrator, or to take one away, wait for each other here.
    private const long Changing = 0x4C61_7374_4164_6D69;

    /// <summary>Refuses what would leave the house without an administrator who can sign in; to be called in a transaction.</summary>
    /// <param name="context">The unit of work.</param>
    /// <param name="userId">Who is about to be one no longer.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="LastAdminException">There is no other.</exception>
    public static async Task EnsureNotLastAdminAsync(this RecruitContext context, long userId, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Changing})", cancellationToken);
        if (!await context.AdministratorsWhoCanSignIn().AnyAsync(user => user.Id != userId, cancellationToken))
        {
            throw new LastAdminException();
        }
    }

    /// <summary>Stores an administrator where there is none who can sign in; null, and nothing stored, where there is.</summary>
    /// <param name="context">The unit of work; it is saved, and must not be in a transaction.</param>
    /// <param name="register">Makes him.</param>
    /// <param name="cancellationToken">Ends the work; nothing is saved then.</param>
    /// <exception cref="SignInNameTakenException">Somebody else has his name.</exception>
    public static async Task<User?> AddFirstAdminAsync(this RecruitContext context, Func<User> register, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Changing})", cancellationToken);
        if (await context.AdministratorsWhoCanSignIn().AnyAsync(cancellationToken))
        {
            return null;
        }

        var user = register();
        context.Users.Add(user);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return user;
    }

    private static IQueryable<User> AdministratorsWhoCanSignIn(this RecruitContext context) => context.Users.Where(
        user => user.Role == Role.Admin
            && user.AnonymisedAt == null
            && !context.BlockedUsers.Any(block => block.UserId == user.Id && block.LiftedAt == null));
}
