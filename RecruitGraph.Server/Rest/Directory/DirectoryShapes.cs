using System.Globalization;
using System.Text.Json;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Directory;

/// <summary>What all shapes of dialect E have in common: how ids and times are written.</summary>
internal static class DirectoryShapes
{
    // The directory stood in Shanghai, and its times do not say so.
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>The number of a global id.</summary>
    public static long Id(this JsonElement element, string type, string name = "id") =>
        LegacyId.FromGlobal(type, element.GetProperty(name).GetString()!);

    /// <summary>The number of a user's global id; null where there is none.</summary>
    public static long? UserId(this JsonElement element, string name) =>
        element.GetProperty(name).ValueKind == JsonValueKind.Null ? null : element.Id("User", name);

    /// <summary>A local time to the microsecond, <c>2019-12-14T00:08:16.967537</c>.</summary>
    public static string Time(this JsonElement element, string name) => element.GetProperty(name).GetDateTimeOffset().ToOffset(Shanghai)
        .ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    /// <summary>When something was last changed; the directory took its making for its first change.</summary>
    public static string ModifyTime(this JsonElement element) =>
        element.Time(element.GetProperty("modifiedAt").ValueKind == JsonValueKind.Null ? "createdAt" : "modifiedAt");

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();
}
