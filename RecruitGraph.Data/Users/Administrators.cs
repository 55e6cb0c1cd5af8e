using Microsoft.EntityFrameworkCore;

namespace RecruitGraph.Data.Users;

/// <summary>That there is always somebody who administers the house.</summary>
public static class Administrators
{
    // Any number: all who are about to take an administrator away wait for each other here.
    private const long TakingAway = 0x4C61_7374_4164_6D69;

    /// <summary>Refuses what would leave the house without an administrator who can sign in; to be called in a transaction.</summary>
    /// <param name="context">The unit of work.</param>
    /// <param name="userId">Who is about to be one no longer.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="LastAdminException">There is no other.</exception>
    public static async Task EnsureNotLastAdminAsync(this RecruitContext context, long userId, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({TakingAway})", cancellationToken);
        var isThereAnother = await context.Users.AnyAsync(
            user => user.Role == Role.Admin
                && user.Id != userId
                && user.AnonymisedAt == null
                && !context.BlockedUsers.Any(block => block.UserId == user.Id && block.LiftedAt == null),
            cancellationToken);
        if (!isThereAnother)
        {
            throw new LastAdminException();
        }
    }
}
