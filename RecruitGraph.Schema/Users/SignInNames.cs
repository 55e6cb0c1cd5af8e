using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL;

namespace RecruitGraph.Schema.Users;

/// <summary>Saves a user with the names that sign him in.</summary>
internal static class SignInNames
{
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
