using System.Runtime.CompilerServices;
using System.Text;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>
/// Compares a text with the committed file <c>__snapshots__/{TestClass}.{Test}.snap</c> beside the test. On a developer's
/// machine a missing or different file is written anew and the test fails once, so that the difference shows in
/// <c>git diff</c>; in CI nothing is written.
/// </summary>
internal static class Snapshot
{
    public static void Match(string actual, string? name = null, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "__snapshots__");
        var file = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(testFile)}.{name ?? test}.snap");
        var expected = File.Exists(file) ? File.ReadAllText(file, Encoding.UTF8) : null;
        actual = actual.ReplaceLineEndings("\n");
        if (expected == actual)
        {
            return;
        }

        if (!IsCI)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(file, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.Fail(expected is null ? $"The snapshot {file} is missing." : $"The snapshot {file} differs: {FirstDifference(expected, actual)}");
    }

    private static bool IsCI => Environment.GetEnvironmentVariable("CI") is "true" or "1";

    private static string FirstDifference(string expected, string actual)
    {
        var was = expected.Split('\n');
        var now = actual.Split('\n');
        for (var i = 0; i < Math.Max(was.Length, now.Length); i++)
        {
            var before = i < was.Length ? was[i] : "<end>";
            var after = i < now.Length ? now[i] : "<end>";
            if (before != after)
            {
                return $"line {i + 1} was \"{before}\" and is \"{after}\".";
            }
        }

        return "only in line endings.";
    }
}
