namespace RecruitGraph.Data.Users;

/// <summary>Queries of users that more than one place asks.</summary>
public static class UserQueries
{
    /// <summary>The user whom a user name or an e-mail address signs in; at most one.</summary>
    public static IQueryable<User> WithSignInName(this RecruitContext context, string name)
    {
        var normalized = SignInName.Normalize(name);
        return context.SignInNames.Where(signInName => signInName.Name == normalized).Select(signInName => signInName.User);
    }
}
