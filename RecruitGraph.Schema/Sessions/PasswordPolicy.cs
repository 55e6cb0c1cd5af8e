namespace RecruitGraph.Schema.Sessions;

/// <summary>What passwords must be like.</summary>
/// <param name="MinLength">The fewest characters.</param>
public sealed record PasswordPolicy(int MinLength = PasswordPolicy.DefaultMinLength)
{
    /// <summary>The fewest characters where the host says nothing else.</summary>
    public const int DefaultMinLength = 8;

    /// <summary>The most characters: hashing longer ones would be work for an attacker to give.</summary>
    public const int MaxLength = 128;

    /// <exception cref="WeakPasswordException">The password is too short or too long.</exception>
    internal void Check(string password)
    {
        if (password.Length < MinLength || password.Length > MaxLength)
        {
            throw new WeakPasswordException(password.Length, MinLength);
        }
    }
}
