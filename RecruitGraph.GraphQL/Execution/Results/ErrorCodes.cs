namespace RecruitGraph.GraphQL.Execution;

/// <summary>The codes of the engine's own errors; they never change.</summary>
public static class ErrorCodes
{
    /// <summary>The document is no GraphQL.</summary>
    public const string SyntaxError = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document does not fit the schema.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>The request itself is malformed: no query, unknown operation name, wrong JSON types.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>A variable does not fit its type.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The operation is not allowed over this transport or method.</summary>
    public const string OperationNotAllowed = "OPERATION_NOT_ALLOWED";

    /// <summary>A global id is malformed or of another type.</summary>
    public const string InvalidGlobalId = "INVALID_GLOBAL_ID";

    /// <summary>Nobody is signed in, and the field asks for it.</summary>
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

    /// <summary>The caller lacks the right.</summary>
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

    /// <summary>A resolver returned null for a non-null field.</summary>
    public const string NonNullViolation = "NON_NULL_VIOLATION";

    /// <summary>Paging arguments contradict each other or exceed the limit.</summary>
    public const string InvalidPaging = "INVALID_PAGING_ARGUMENTS";

    /// <summary>A cursor is malformed, or was made for another order or another list.</summary>
    public const string InvalidCursor = "INVALID_CURSOR";

    /// <summary>The request took longer than allowed.</summary>
    public const string Timeout = "EXECUTION_TIMEOUT";

    /// <summary>Something unforeseen; details are in the server's log alone.</summary>
    public const string InternalError = "INTERNAL_SERVER_ERROR";
}
