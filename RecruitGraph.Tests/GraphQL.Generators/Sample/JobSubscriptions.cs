using RecruitGraph.GraphQL;

namespace RecruitGraph.Tests.GraphQL.Generators.Sample;

[SubscriptionType]
public static partial class JobSubscriptions
{
    /// <summary>The numbers below another, one by one.</summary>
    [Subscribe(With = nameof(CountAsync))]
    public static int OnCounted([EventMessage] int number, int factor = 1) => number * factor;

    /// <summary>A job has a new name.</summary>
    [Topic("job_{id}")]
    public static Job OnJobRenamed([EventMessage] Job job, [ID<Job>] long id) => job.Id == id ? job : throw new InvalidOperationException();

    private static async IAsyncEnumerable<int> CountAsync(int below, JobStore store)
    {
        for (var i = 0; i < below; i++)
        {
            await Task.Yield();
            store.Fetches.Enqueue($"number {i}");
            yield return i;
        }
    }
}
