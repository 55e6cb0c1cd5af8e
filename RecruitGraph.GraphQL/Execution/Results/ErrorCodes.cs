using RecruitGraph.GraphQL.Analysis;

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

    /// <summary>A value breaks a rule of its field (a constraint); see <see cref="InvalidInputException"/>.</summary>
    public const string InvalidInput = "INVALID_INPUT";

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

    /// <summary>A document has more tokens than <see cref="RequestLimits.MaxTokens"/>.</summary>
    public const string TokenLimit = "TOKEN_LIMIT_EXCEEDED";

    /// <summary>A name in a document is longer than <see cref="RequestLimits.MaxNameLength"/>.</summary>
    public const string NameLimit = "NAME_LIMIT_EXCEEDED";

    /// <summary>Brackets of a document nest deeper than <see cref="RequestLimits.MaxNesting"/>.</summary>
    public const string NestingLimit = "NESTING_LIMIT_EXCEEDED";

    /// <summary>Fields nest deeper than <see cref="RequestLimits.MaxDepth"/>.</summary>
    public const string DepthLimit = "DEPTH_LIMIT_EXCEEDED";

    /// <summary>An operation has more aliases than <see cref="RequestLimits.MaxAliases"/>.</summary>
    public const string AliasLimit = "ALIAS_LIMIT_EXCEEDED";

    /// <summary>An operation has more root fields than <see cref="RequestLimits.MaxRootFields"/>.</summary>
    public const string RootFieldLimit = "ROOT_FIELD_LIMIT_EXCEEDED";

    /// <summary>An operation has more fields than <see cref="RequestLimits.MaxFields"/>.</summary>
    public const string FieldLimit = "FIELD_LIMIT_EXCEEDED";

    /// <summary>An operation enters fragments more often than <see cref="RequestLimits.MaxFragmentVisits"/>.</summary>
    public const string FragmentVisitLimit = "FRAGMENT_VISIT_LIMIT_EXCEEDED";

    /// <summary>A document applies more directives than <see cref="RequestLimits.MaxDirectives"/>.</summary>
    public const string DirectiveLimit = "DIRECTIVE_LIMIT_EXCEEDED";

    /// <summary>Introspection nests lists of members deeper than two.</summary>
    public const string IntrospectionDepthLimit = "INTROSPECTION_DEPTH_LIMIT_EXCEEDED";

    /// <summary>The variables are larger than <see cref="RequestLimits.MaxVariablesSize"/>.</summary>
    public const string VariablesSizeLimit = "VARIABLES_SIZE_LIMIT_EXCEEDED";

    /// <summary>The resolvers of an operation cost more than <see cref="RequestLimits.MaxFieldCost"/>.</summary>
    public const string FieldCostLimit = "FIELD_COST_LIMIT_EXCEEDED";

    /// <summary>The answer of an operation costs more than <see cref="RequestLimits.MaxTypeCost"/>.</summary>
    public const string TypeCostLimit = "TYPE_COST_LIMIT_EXCEEDED";

    /// <summary>A field whose list must be limited by exactly one of its slicing arguments has none or several.</summary>
    public const string SlicingArgumentRequired = "SLICING_ARGUMENT_REQUIRED";

    /// <summary>A filter says something that has no meaning, null for instance where a value must stand.</summary>
    public const string InvalidFilter = "INVALID_FILTER";

    /// <summary>A filter nests too deep, or has too many conditions or values.</summary>
    public const string FilterTooComplex = "FILTER_TOO_COMPLEX";

    /// <summary>An order has too many keys.</summary>
    public const string InvalidSorting = "INVALID_SORTING";

    /// <summary>An answer has more errors than <see cref="RequestLimits.MaxErrors"/>; the others are left out.</summary>
    public const string ErrorLimit = "ERROR_LIMIT_EXCEEDED";

    /// <summary>An answer is larger than <see cref="RequestLimits.MaxResponseSize"/>; there is no data.</summary>
    public const string ResponseSizeLimit = "RESPONSE_SIZE_LIMIT_EXCEEDED";

    /// <summary>An answer comes in more parts than <see cref="RequestLimits.MaxParts"/>; it ends as one that is too large does.</summary>
    public const string PartLimit = "PART_LIMIT_EXCEEDED";

    /// <summary>
    /// Answers and requests of all clients together take more memory than <see cref="RequestExecutorOptions.Memory"/> allows; there is no
    /// data.
    /// </summary>
    public const string MemoryLimit = "MEMORY_LIMIT_EXCEEDED";

    /// <summary>The request took longer than allowed.</summary>
    public const string Timeout = "EXECUTION_TIMEOUT";

    /// <summary>Something unforeseen; details are in the server's log alone.</summary>
    public const string InternalError = "INTERNAL_SERVER_ERROR";
}
