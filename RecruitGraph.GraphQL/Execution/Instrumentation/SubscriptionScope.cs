namespace RecruitGraph.GraphQL.Execution;

/// <summary>Counts one open subscription.</summary>
internal sealed class SubscriptionScope : IDisposable
{
    public SubscriptionScope() => GraphQLTelemetry.ActiveSubscriptions.Add(1);

    public void Dispose() => GraphQLTelemetry.ActiveSubscriptions.Add(-1);
}
