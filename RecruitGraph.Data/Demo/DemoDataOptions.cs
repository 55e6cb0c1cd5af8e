namespace RecruitGraph.Data.Demo;

/// <summary>How much demo data, and which.</summary>
public sealed record DemoDataOptions
{
    /// <summary>How many vacancies; at least 1.</summary>
    public int Vacancies { get; init; } = 200;

    /// <summary>How many candidates, the demo user's included; at least 2.</summary>
    public int Candidates { get; init; } = 5_000;

    /// <summary>How many applications; at most a quarter of candidates times vacancies.</summary>
    public int Applications { get; init; } = 20_000;

    /// <summary>The same seed, sizes and present give the same data.</summary>
    public int Seed { get; init; } = 20_261_121;

    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Vacancies, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Candidates, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(Applications);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Applications, (long)Vacancies * Candidates / 4, nameof(Applications));
    }
}
