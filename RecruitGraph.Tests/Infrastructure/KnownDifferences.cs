namespace RecruitGraph.Tests.Infrastructure;

/// <summary>
/// The one list of vectors that are answered differently on purpose. A case that is listed and does not differ fails its test,
/// and so does one that the vectors do not hold.
/// </summary>
internal static class KnownDifferences
{
    private static readonly List<(string Suite, string Case, string Reason)> All =
    [
        ("execution-vectors.json portable", "100",
            "The vector runs a subscription once, like a query, by calling a function that no transport calls; here a "
            + "subscription is answered with a stream, as section 6.2.3 of the specification wants it."),
        ("execution-vectors.json portable", "424",
            "@experimental_disableErrorPropagation is in no edition of the specification."),
        ("execution-vectors.json portable", "456",
            "Answers are not delivered incrementally, so the initial count of @stream is not read."),
    ];

    /// <summary>The names of a suite's cases that differ.</summary>
    public static IReadOnlyCollection<string> Of(string suite) =>
        [.. All.Where(d => d.Suite == suite).Select(static d => d.Case)];

    /// <summary>Every suite and case that is listed, with the reason.</summary>
    public static IReadOnlyList<(string Suite, string Case, string Reason)> Listed => All;
}
