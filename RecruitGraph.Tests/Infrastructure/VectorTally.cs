using Xunit.Abstractions;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>
/// Counts what agrees with the reference implementation, prints <c>suite: passed / total</c>, and fails with the first cases
/// that do not agree and are not among the <see cref="KnownDifferences"/>.
/// </summary>
/// <param name="suite">The vectors' file, and the part of it.</param>
internal sealed class VectorTally(ITestOutputHelper output, string suite)
{
    private const int MostShown = 2000;

    private readonly List<string> _misses = [];
    private readonly List<string> _different = [];
    private int _total;

    /// <summary>Runs one case; it agrees if <paramref name="compare"/> finds no difference to tell.</summary>
    public void Case(string name, Func<string?> compare)
    {
        string? difference;
        try
        {
            difference = compare();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            difference = $"threw {exception}";
        }

        Count(name, difference);
    }

    /// <summary>Runs one case; it agrees if <paramref name="compare"/> finds no difference to tell.</summary>
    public async Task CaseAsync(string name, Func<Task<string?>> compare)
    {
        string? difference;
        try
        {
            difference = await compare();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            difference = $"threw {exception}";
        }

        Count(name, difference);
    }

    /// <summary>Prints how many agreed, and fails unless all of at least <paramref name="atLeast"/> did.</summary>
    public void ShouldBeComplete(int atLeast)
    {
        ConformanceReport.Add(output, suite, _total - _misses.Count - _different.Count, _total, _different.Count);
        _total.ShouldBeGreaterThanOrEqualTo(atLeast);
        var summary = $"{suite}: {_misses.Count} of {_total} differ\n{string.Join("\n\n", _misses.Take(12))}";
        _misses.Count.ShouldBe(0, summary);
        KnownDifferences.Of(suite).Except(_different).ShouldBeEmpty($"{suite}: listed as different, but the vectors have no such case");
    }

    private void Count(string name, string? difference)
    {
        _total++;
        if (KnownDifferences.Of(suite).Contains(name))
        {
            _different.Add(name);
            difference = difference is null ? "is listed as different, but agrees: take it off the list" : null;
        }

        if (difference is not null)
        {
            _misses.Add($"{name}\n    {(difference.Length <= MostShown ? difference : difference[..MostShown] + "...")}");
            _different.Remove(name);
        }
    }
}
