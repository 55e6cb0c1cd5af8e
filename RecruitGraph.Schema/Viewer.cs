using System.Globalization;
using System.Security.Claims;
using RecruitGraph.Data.Users;

namespace RecruitGraph.Schema;

/// <summary>Who asks: a signed-in user with his present role, or nobody.</summary>
/// <param name="UserId">The user; null for an anonymous caller.</param>
/// <param name="Role">His role; null for an anonymous caller.</param>
/// <param name="SessionId">The session that he is signed in with.</param>
/// <param name="Audience">Whose client he signed in with, a legacy dialect's for instance; null for one of the graph.</param>
public sealed record Viewer(long? UserId, Role? Role, long? SessionId, string? Audience = null)
{
    /// <summary>The key under which the transports keep the caller's <see cref="ClaimsPrincipal"/>.</summary>
    public const string Key = "ClaimsPrincipal";

    /// <summary>A caller who has not signed in.</summary>
    public static Viewer Anonymous { get; } = new(null, null, null);

    /// <summary>Whether the caller recruits: HR or ADMIN.</summary>
    public bool IsStaff => Role is Data.Users.Role.Hr or Data.Users.Role.Admin;

    /// <summary>Whether the caller administers the house.</summary>
    public bool IsAdmin => Role is Data.Users.Role.Admin;

    /// <summary>The user; only behind <c>[Authorize]</c>, where there is one.</summary>
    public long RequiredUserId => UserId ?? throw new InvalidOperationException("The field has no [Authorize].");

    /// <summary>What the sign-in found out about the caller.</summary>
    public static Viewer Of(ClaimsPrincipal? caller)
    {
        if (caller?.Identity?.IsAuthenticated != true)
        {
            return Anonymous;
        }

        return new Viewer(
            Id(caller, ViewerClaims.UserId),
            Roles.Parse(caller.FindFirst(ViewerClaims.Role)?.Value),
            Id(caller, ViewerClaims.SessionId),
            caller.FindFirst(ViewerClaims.Audience)?.Value);
    }

    private static long? Id(ClaimsPrincipal caller, string claim) =>
        long.TryParse(caller.FindFirst(claim)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}

/// <summary>The claims that sign-in gives a caller.</summary>
public static class ViewerClaims
{
    /// <summary>The user's id.</summary>
    public const string UserId = "sub";

    /// <summary>The session's id.</summary>
    public const string SessionId = "sid";

    /// <summary>Whose client he signed in with; absent for one of the graph.</summary>
    public const string Audience = "aud";

    /// <summary>The user name.</summary>
    public const string Name = "name";

    /// <summary>The role as <see cref="Roles"/> writes it, read from the database with every request.</summary>
    public const string Role = "role";
}
