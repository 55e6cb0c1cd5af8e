namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// The connection takes no more, since its client has gone: nobody's failure. It may be known before the request's own token says so.
/// </summary>
internal sealed class ClientGoneException() : OperationCanceledException("The client has gone.");
