using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecruitGraph.Data;
using RecruitGraph.Data.Users;
using RecruitGraph.Schema.Sessions;
using RecruitGraph.Server.Hosting;

namespace RecruitGraph.Server.Auth;

/// <summary>Nobody gives himself a role, so the first administrator comes from the configuration.</summary>
public sealed class FirstAdministrator(
    IDbContextFactory<RecruitContext> contexts, IPasswordHashing passwords, IOptions<AuthOptions> options, TimeProvider time)
{
    /// <summary>Makes the configured administrator where there is none who can sign in; gives his id, or null where nobody was made.</summary>
    /// <exception cref="StartupException">Somebody else has his name.</exception>
    public async Task<long?> EnsureAsync(CancellationToken cancellationToken)
    {
        if (options.Value.FirstAdministrator is not { UserName: { } userName, Password: { } password })
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            var user = await context.AddFirstAdminAsync(
                () => User.Register(userName, email: null, passwords.Hash(password), Role.Admin, displayName: null, time.GetUtcNow()),
                cancellationToken);
            return user?.Id;
        }
        catch (SignInNameTakenException e)
        {
            throw new StartupException(
                $"{AuthOptions.Section}:FirstAdministrator:UserName is the name of somebody who is no administrator; set another one.", e);
        }
    }
}
