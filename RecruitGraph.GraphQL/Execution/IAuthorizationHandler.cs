using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Decides whether the caller of a request satisfies a requirement.</summary>
public interface IAuthorizationHandler
{
    /// <summary>Called once for each distinct requirement of an operation, before it is executed.</summary>
    ValueTask<AuthorizationOutcome> AuthorizeAsync(
        AuthorizeRequirement requirement, RequestContext request, CancellationToken cancellationToken);
}

/// <summary>What came of an authorization.</summary>
public enum AuthorizationOutcome
{
    Allowed,
    NotAuthenticated,
    NotAuthorized,
}
