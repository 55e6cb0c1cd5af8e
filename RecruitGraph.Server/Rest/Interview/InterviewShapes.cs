using System.Globalization;
using System.Text.Json;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>What all shapes of dialect D have in common: how ids, times and days are written.</summary>
internal static class InterviewShapes
{
    /// <summary>The number of a global id.</summary>
    public static long Id(this JsonElement element, string type, string name = "id") =>
        LegacyId.FromGlobal(type, element.GetProperty(name).GetString()!);

    /// <summary>A time to the microsecond, <c>2020-09-07T05:31:09.000000Z</c>.</summary>
    public static string Time(this JsonElement element, string name) =>
        Utc(element, name).ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The day of a time, <c>2023/06/30</c>.</summary>
    public static string DayOfTime(this JsonElement element, string name) =>
        Utc(element, name).ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);

    /// <summary>A day, <c>2023/06/30</c>.</summary>
    public static string? Day(this JsonElement element, string name) => element.Text(name)?.Replace('-', '/');

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    private static DateTime Utc(JsonElement element, string name) => element.GetProperty(name).GetDateTimeOffset().UtcDateTime;
}
