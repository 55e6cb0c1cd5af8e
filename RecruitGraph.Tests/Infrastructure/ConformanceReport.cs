using System.Globalization;
using Xunit.Abstractions;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>
/// What suites that others wrote say. Every figure goes to the test's output and, where <c>RECRUITGRAPH_CONFORMANCE</c> names
/// a file, to that: <c>./recruitgraph test</c> prints it as a table.
/// </summary>
internal static class ConformanceReport
{
    private static readonly Lock Gate = new();
    private static readonly string? TableFile = Environment.GetEnvironmentVariable("RECRUITGRAPH_CONFORMANCE");

    /// <summary>Adds a suite's figures.</summary>
    /// <param name="output">The output of the test that ran it.</param>
    /// <param name="suite">The file of vectors or the package, and which part.</param>
    /// <param name="passed">How many cases agreed.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="different">How many stand in <see cref="KnownDifferences"/>.</param>
    public static void Add(ITestOutputHelper output, string suite, int passed, int total, int different = 0)
    {
        var note = different == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", {different} different on purpose");
        var figures = string.Create(CultureInfo.InvariantCulture, $"{passed} / {total}{note}");
        output.WriteLine($"{suite}: {figures}");
        if (!string.IsNullOrEmpty(TableFile))
        {
            lock (Gate)
            {
                File.AppendAllText(TableFile, $"{suite}: {figures}\n");
            }
        }
    }
}
