using System.Buffers;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Users;

/// <summary>Saves a user with the names that sign him in.</summary>
internal static class SignInNames
{
    // NFKC makes the last two the first.
    private static readonly SearchValues<char> AtSigns = SearchValues.Create("@\uFF20\uFE6B");

    /// <summary>
    /// Refuses a user name in the form of an address that is not the user's own, registered already or not: whose it is would be kept out.
    /// </summary>
    /// <exception cref="SignInNameTakenException">Somebody else has it.</exception>
    /// <exception cref="InvalidInputException">Nobody has it yet.</exception>
    public static async Task EnsureOwnAddressAsync(
        this RecruitContext context, string userName, string? email, CancellationToken cancellationToken)
    {
        if (!userName.AsSpan().ContainsAny(AtSigns) || (email is not null && SignInName.Normalize(email) == SignInName.Normalize(userName)))
        {
            return;
        }

        throw await context.WithSignInName(userName).AnyAsync(cancellationToken)
            ? new SignInNameTakenException().At("userName")
            : (Exception)new InvalidInputException(
                "userName", "userName has the form of an e-mail address; only the one that is given as email may be a user name.", "ownEmail");
    }

    /// <exception cref="SignInNameTakenException">One of the names is somebody else's; the place is which.</exception>
    public static async Task SaveNamesAsync(this RecruitContext context, string userName, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (SignInNameTakenException refusal)
        {
            refusal.At(await context.WithSignInName(userName).AnyAsync(cancellationToken) ? "userName" : "email");
            throw;
        }
    }
}
