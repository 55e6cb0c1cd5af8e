using Microsoft.Extensions.Logging;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Log messages of the transports. None carries an exception's message, a document, variables or a user: those may hold
/// personal data. The type and the stack are enough to find the place.
/// </summary>
internal static partial class TransportLog
{
    /// <summary>Writes down an error that the client sees only as "unexpected".</summary>
    public static void Write(ILogger logger, GraphQLError error)
    {
        if (logger.IsEnabled(LogLevel.Error))
        {
            Unexpected(logger, FormatPath(error.Path), FormatTypes(error.Exception), error.Exception?.StackTrace);
        }
    }

    /// <summary>Writes down an exception that ended a WebSocket connection.</summary>
    public static void WriteConnection(ILogger logger, Exception exception)
    {
        if (logger.IsEnabled(LogLevel.Error))
        {
            ConnectionFailed(logger, FormatTypes(exception), exception.StackTrace);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "A field failed at {Path}: {ExceptionTypes}\n{StackTrace}", EventName = "FieldFailed")]
    private static partial void Unexpected(ILogger logger, string path, string exceptionTypes, string? stackTrace);

    [LoggerMessage(
        2, LogLevel.Error, "A WebSocket connection failed: {ExceptionTypes}\n{StackTrace}", EventName = "ConnectionFailed")]
    private static partial void ConnectionFailed(ILogger logger, string exceptionTypes, string? stackTrace);

    private static string FormatPath(IReadOnlyList<object>? path) => path is null ? "the request" : string.Join('.', path);

    private static string FormatTypes(Exception? exception)
    {
        var types = new List<string>();
        for (; exception is not null; exception = exception.InnerException)
        {
            types.Add(exception.GetType().FullName!);
        }

        return types.Count == 0 ? "no exception" : string.Join(" <- ", types);
    }
}
