using System.Globalization;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.GraphQL.Language;

/// <summary>Counts what agreed with the reference implementation, and fails with the first cases that did not.</summary>
internal sealed class VectorTally(ITestOutputHelper output)
{
    private readonly List<string> _misses = [];
    private int _total;

    /// <summary>Runs one case; it agrees if <paramref name="compare"/> finds no difference to tell.</summary>
    public void Case(string name, Func<string?> compare)
    {
        _total++;
        string? difference;
        try
        {
            difference = compare();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            difference = $"threw {exception.GetType().Name}: {exception.Message}";
        }

        if (difference is not null)
        {
            _misses.Add($"{name}\n    {difference}");
        }
    }

    /// <summary>Prints how many agreed, and fails unless all of at least <paramref name="atLeast"/> did.</summary>
    public void ShouldBeComplete(int atLeast)
    {
        var summary = string.Create(CultureInfo.InvariantCulture, $"{_total - _misses.Count} / {_total}");
        output.WriteLine(summary);
        _total.ShouldBeGreaterThanOrEqualTo(atLeast);
        _misses.ShouldBeEmpty(summary + "\n" + string.Join('\n', _misses.Take(12)));
    }
}
