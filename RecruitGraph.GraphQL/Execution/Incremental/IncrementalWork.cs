namespace RecruitGraph.GraphQL.Execution;

/// <summary>What an answer, or a part of one, leaves for later.</summary>
internal sealed class IncrementalWork
{
    public List<DeferredFragment> Fragments { get; } = [];

    public List<DeferredPart> Parts { get; } = [];

    public List<ItemStream> Streams { get; } = [];
}
