namespace RecruitGraph.GraphQL.Execution;

/// <summary>What a caller hears who lacks a right.</summary>
internal static class AuthorizationErrors
{
    public static GraphQLException Create(AuthorizationOutcome outcome) => outcome == AuthorizationOutcome.NotAuthenticated
        ? new GraphQLException("The current user is not authenticated.", ErrorCodes.NotAuthenticated)
        : new GraphQLException("The current user is not authorized to access this resource.", ErrorCodes.NotAuthorized);
}
