using System.Collections.Concurrent;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>Keeps finished <see cref="OperationExecution"/>s for the next requests.</summary>
internal static class OperationExecutionPool
{
    private static readonly int Capacity = Environment.ProcessorCount * 4;
    private static readonly ConcurrentQueue<OperationExecution> Spare = new();

    public static OperationExecution Rent() => Spare.TryDequeue(out var spare) ? spare : new OperationExecution();

    public static void Return(OperationExecution execution)
    {
        if (Spare.Count < Capacity)
        {
            Spare.Enqueue(execution);
        }
    }
}
