using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>The errors of the transports themselves.</summary>
internal static class TransportErrors
{
    /// <summary>What a client reads in place of an error that is not its own.</summary>
    public static GraphQLError Unexpected { get; } = new("Unexpected execution error.") { Code = ErrorCodes.InternalError };

    /// <summary>The refusal of an operation beyond those that a connection or stream may run at the same time.</summary>
    public static GraphQLError TooManyOperations(string complaint, int allowed) => LimitError.Create(
        TransportErrorCodes.TooManyOperations,
        complaint,
        "operations at the same time",
        allowed + 1.0,
        allowed,
        "End one of them first.",
        "operations");

    /// <summary>The refusal of an operation by its id, which stands in every message about it.</summary>
    /// <param name="id">The id.</param>
    /// <param name="member">The member of the request, or of the message, in which it stands.</param>
    public static GraphQLError OperationIdTooLong(string id, string member) => LimitError.Create(
        TransportErrorCodes.OperationIdTooLong,
        "The id of the operation is too long",
        "characters",
        id.Length,
        RunningOperation.MaxIdLength,
        "Use a short one, a UUID for instance.",
        member);

    /// <summary>The refusal of an operation whose request, with those of the others, would hold too much.</summary>
    public static GraphQLError OperationsTooLarge(RunningOperations operations, long size) => LimitError.Create(
        TransportErrorCodes.OperationsTooLarge,
        "The operations of the connection are too large together",
        "bytes",
        Math.Max(operations.Size + size, operations.Limits.MaxSize + 1.0),
        operations.Limits.MaxSize,
        "Let some of them run first: an event stream runs its operations once it is open.",
        "operations");

    /// <summary>The refusal of a request that the server has no memory left for.</summary>
    public static GraphQLError NoMemory(MemoryAccount memory, long size) => LimitError.Create(
        ErrorCodes.MemoryLimit,
        "The server holds too much for its clients",
        "bytes",
        Math.Max(memory.Held + size, memory.Allowed + 1.0),
        memory.Allowed,
        "Try again later.",
        "body");

    /// <summary>The error in front of the end of a stream whose sign-in has ended.</summary>
    public static GraphQLError SignInEnded { get; } =
        new("The session has ended. Sign in again.") { Code = TransportErrorCodes.SignInEnded };

    /// <summary>The same for a stream whose sign-in has reached its end.</summary>
    public static GraphQLError SignInExpired { get; } =
        new("The access token has expired. Refresh it, or sign in again.") { Code = TransportErrorCodes.SignInExpired };
}
