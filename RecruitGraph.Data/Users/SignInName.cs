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

    /// <summary>The key: the normalized name in the form that <see cref="FormOf"/> gives.</summary>
    public string Name { get; private set; } = null!;

    public long UserId { get; private set; }

    public User User { get; private set; } = null!;

    /// <summary>The form in which addresses are compared: without regard to case and outer white space.</summary>
    public static string Normalize(string name) => name.Trim().ToUpperInvariant();

    /// <summary>
    /// The form of a normalized name in which no other one looks the same for being written otherwise: Unicode's NFKC, without
    /// characters that show nothing. Of the database, since a server without ICU has none.
    /// </summary>
    /// <param name="normalized">The normalized name.</param>
    public static string FormOf(string normalized) => throw new NotSupportedException("The database alone knows the form.");
}
