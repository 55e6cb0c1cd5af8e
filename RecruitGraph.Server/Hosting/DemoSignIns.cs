using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data;
using RecruitGraph.Data.Demo;
using RecruitGraph.Schema.Sessions;

namespace RecruitGraph.Server.Hosting;

/// <summary>The demo users of a database.</summary>
internal static class DemoSignIns
{
    /// <summary>
    /// Gives the demo users the password that was set for this start, and says how to sign in as one of them; null where the
    /// database has none. Without a password of this start they keep the one they have, which may have been set on purpose.
    /// </summary>
    public static async Task<string?> PrepareAsync(IServiceProvider services, HostingOptions options, CancellationToken stopping)
    {
        var names = DemoDataLoader.UserNames.Values.ToArray();
        await using var context = await services.GetRequiredService<IDbContextFactory<RecruitContext>>().CreateDbContextAsync(stopping);
        var users = await context.Users.Where(user => names.Contains(user.UserName)).ToListAsync(stopping);
        if (users.Count < names.Length)
        {
            return null;
        }

        var hashing = services.GetRequiredService<IPasswordHashing>();
        var password = options.DemoPassword ?? HostingOptions.DefaultDemoPassword;
        var others = users.Where(user => !hashing.Verify(user.PasswordHash, password)).ToArray();
        if (options.DemoPassword is null)
        {
            return $"{string.Join(", ", names)}, with " + (others.Length == 0 ? $"password {password}" : "the password of an earlier start");
        }

        foreach (var user in others)
        {
            user.ChangePasswordHash(hashing.Hash(password));
        }

        await context.SaveChangesAsync(stopping);
        return $"{string.Join(", ", names)}, with the password of {HostingOptions.DemoPasswordVariable}";
    }
}
