namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>What the operations of one connection may take.</summary>
/// <param name="MaxOperations">How many there may be at the same time, those that wait for their turn included.</param>
/// <param name="MaxParallel">How many of them execute or hold an answer at the same time.</param>
/// <param name="MaxSize">The most bytes that their requests hold together.</param>
internal readonly record struct OperationLimits(int MaxOperations, int MaxParallel, int MaxSize)
{
    public static OperationLimits Of(GraphQLWebSocketOptions options) =>
        new(options.MaxOperations, options.MaxParallelOperations, options.MaxOperationsSize);

    public static OperationLimits Of(GraphQLServerSentEventsOptions options) =>
        new(options.MaxOperations, options.MaxParallelOperations, options.MaxOperationsSize);
}
