using Microsoft.AspNetCore.Identity;
using RecruitGraph.Schema.Sessions;

namespace RecruitGraph.Server.Auth;

/// <summary>Passwords by the framework's hasher (PBKDF2 with HMAC-SHA-512 and a salt of its own for each).</summary>
public sealed class PasswordHashing : IPasswordHashing
{
    private readonly PasswordHasher<object> _hasher = new();
    private readonly object _nobody = new();
    private readonly string _hashOfNobody;

    public PasswordHashing() => _hashOfNobody = _hasher.HashPassword(_nobody, "nobody has this password");

    public string Hash(string password) => _hasher.HashPassword(_nobody, password);

    public bool Verify(string? passwordHash, string password) =>
        _hasher.VerifyHashedPassword(_nobody, passwordHash ?? _hashOfNobody, password) != PasswordVerificationResult.Failed
        && passwordHash is not null;
}
