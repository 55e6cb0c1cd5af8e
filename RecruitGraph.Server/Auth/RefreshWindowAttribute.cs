using System.Security.Claims;
using RecruitGraph.Schema;

namespace RecruitGraph.Server.Auth;

/// <summary>
/// The endpoint exchanges access tokens for the next, also such as have expired: where clients have no refresh token, that is how they stay
/// signed in. The session must live.
/// </summary>
/// <param name="audience">Whose clients have to have signed in; tokens of others end when they say.</param>
/// <param name="days">For how long after its issue a token is taken.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RefreshWindowAttribute(string audience, int days) : Attribute
{
    /// <summary>Whether a token is taken at that time.</summary>
    public bool IsOpen(AccessToken token, DateTimeOffset now) => now < token.IssuedAt.AddDays(days);

    /// <summary>Whether the caller is one of those clients.</summary>
    public bool IsFor(ClaimsPrincipal caller) => Viewer.Of(caller).Audience == audience;
}
