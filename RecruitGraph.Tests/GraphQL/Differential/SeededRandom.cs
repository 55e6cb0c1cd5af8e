namespace RecruitGraph.Tests.GraphQL.Differential;

/// <summary>Random choices that a seed repeats.</summary>
internal sealed class SeededRandom(int seed)
{
#pragma warning disable RS0030 // This is the seed that the rule asks for.
    private readonly Random _random = new(seed);
#pragma warning restore RS0030

    public int Below(int limit) => _random.Next(limit);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Percent(int percent) => _random.Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
