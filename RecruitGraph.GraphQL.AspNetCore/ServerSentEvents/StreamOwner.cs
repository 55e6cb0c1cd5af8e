using System.Security.Claims;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Who made a reservation: a signed-in user, or nobody in particular.</summary>
internal readonly record struct StreamOwner
{
    private readonly string? _claims;

    private StreamOwner(string? claims) => _claims = claims;

    public bool IsAnonymous => _claims is null;

    /// <summary>
    /// A user is told by the claim that identifies him, and by all his claims where the host has none of the usual ones.
    /// </summary>
    public static StreamOwner Of(ClaimsPrincipal user)
    {
        if (user.Identity is not { IsAuthenticated: true } identity)
        {
            return default;
        }

        var id = user.FindFirst(ClaimTypes.NameIdentifier) ?? user.FindFirst("sub");
        return new StreamOwner(id is not null
            ? $"{identity.AuthenticationType}\n{id.Issuer}\n{id.Value}"
            : string.Join('\n', user.Claims.Select(static claim => $"{claim.Issuer}\t{claim.Type}\t{claim.Value}")));
    }
}
