using RecruitGraph.GraphQL;

namespace RecruitGraph.Tests.GraphQL.Generators.Sample;

/// <summary>Something whose ids are told by no C# type.</summary>
/// <param name="Id">Its own.</param>
/// <param name="JobId">A job's.</param>
public sealed record Ticket([ID] long Id, [property: ID("Job")] long? JobId);

/// <summary>A ticket to find.</summary>
/// <param name="Id">An id of anything.</param>
/// <param name="JobIds">Ids of jobs.</param>
public sealed record TicketBy([ID] long Id, [ID("Job")] IReadOnlyList<long>? JobIds);

[ObjectType<Ticket>]
public static partial class TicketNode
{
    /// <summary>The ids of itself and the next one.</summary>
    [ID]
    public static long[] GetBoth([Parent] Ticket ticket) => [ticket.Id, ticket.Id + 1];
}

[QueryType]
public static partial class TicketQueries
{
    /// <summary>A ticket by an id of anything.</summary>
    public static Ticket GetTicket([ID] long id, [ID("Job")] long? jobId) => new(id, jobId);

    /// <summary>A ticket by an object.</summary>
    public static Ticket GetTicketBy(TicketBy by) => new(by.Id, by.JobIds?[0]);
}
