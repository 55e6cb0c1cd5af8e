namespace RecruitGraph.Data.Users;

/// <summary>
/// A name under which exactly one user signs in: his user name or his e-mail address, normalized. One table for both
/// kinds is what makes a user name that equals somebody else's e-mail address impossible. The database keeps it by
/// a trigger on <c>users</c>; nothing else writes here.
/// </summary>
public sealed class SignInName
{
    private SignInName()
    {
    }

    /// <summary>The normalized name, the key.</summary>
    public string Name { get; private set; } = null!;

    public long UserId { get; private set; }

    public User User { get; private set; } = null!;

    /// <summary>The form in which names are compared: without regard to case and outer white space.</summary>
    public static string Normalize(string name) => name.Trim().ToUpperInvariant();
}
