using System.Globalization;
using System.Text.Json;

namespace RecruitGraph.Server.Rest.Recruit;

/// <summary>
/// How applications stand in dialect A: 0 new, 1 screening, 2 first interview, 3 second interview, 4 hired, -1 refused. One that was
/// taken back stands nowhere.
/// </summary>
internal static class RecruitStatus
{
    /// <summary>All of them, in the order of the document.</summary>
    public static IReadOnlyList<int> All { get; } = [0, 1, 2, 3, 4, Refused];

    private const int Refused = -1;

    /// <summary>A status, or null where the text is none.</summary>
    public static int? Parse(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var status) && All.Contains(status) ? status : null;

    /// <summary>The graph's condition for those who stand so.</summary>
    public static object Where(int status) => status == Refused
        ? new { status = new { eq = "REJECTED" } }
        : new { status = new { @in = (string[])["ACTIVE", "HIRED"] }, stage = new { legacyCode = new { eq = status } } };

    /// <summary>How many stand in which way, of what the graph counted by legacy codes.</summary>
    public static Dictionary<int, int> Count(JsonElement statistics)
    {
        var counts = All.ToDictionary(status => status, _ => 0);
        foreach (var counted in statistics.GetProperty("legacyCodes").EnumerateArray())
        {
            var standing = counted.GetProperty("status").GetString();
            var status = standing == "REJECTED" ? Refused : counted.GetProperty("legacyCode").GetInt32();
            if (standing != "WITHDRAWN" && counts.ContainsKey(status))
            {
                counts[status] += counted.GetProperty("count").GetInt32();
            }
        }

        return counts;
    }
}
