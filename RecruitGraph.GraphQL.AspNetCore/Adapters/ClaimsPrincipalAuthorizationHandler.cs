using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;
using IAuthorizationHandler = RecruitGraph.GraphQL.Execution.IAuthorizationHandler;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Decides on <c>[Authorize]</c> by the request's <see cref="ClaimsPrincipal"/>: roles directly, policies through the host's
/// <see cref="IAuthorizationService"/>, with the <see cref="RequestContext"/> as resource.
/// </summary>
internal sealed class ClaimsPrincipalAuthorizationHandler : IAuthorizationHandler
{
    private static readonly ClaimsPrincipal Anonymous = new(new ClaimsIdentity());

    public async ValueTask<AuthorizationOutcome> AuthorizeAsync(
        AuthorizeRequirement requirement, RequestContext request, CancellationToken cancellationToken)
    {
        var user = request.GetGlobalState<ClaimsPrincipal>(GlobalStateKeys.ClaimsPrincipal) ?? Anonymous;
        var isAuthenticated = user.Identity?.IsAuthenticated == true;

        // A policy may be open to everyone; anything else asks for a signed-in caller first.
        if (!isAuthenticated && (requirement.Policy is null || requirement.Roles.Length > 0))
        {
            return AuthorizationOutcome.NotAuthenticated;
        }

        if (requirement.Roles.Length > 0 && !Array.Exists(requirement.Roles, user.IsInRole))
        {
            return AuthorizationOutcome.NotAuthorized;
        }

        if (requirement.Policy is null)
        {
            return AuthorizationOutcome.Allowed;
        }

        var authorization = request.Services.GetRequiredService<IAuthorizationService>();
        var outcome = await authorization.AuthorizeAsync(user, request, requirement.Policy);
        return outcome.Succeeded ? AuthorizationOutcome.Allowed
            : isAuthenticated ? AuthorizationOutcome.NotAuthorized
            : AuthorizationOutcome.NotAuthenticated;
    }
}
