using System.Globalization;
using System.Text.Json;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Interview;

/// <summary>The JSON body of a request of dialect D, or an object in it. What is wrong with its texts the graph finds out.</summary>
internal sealed class InterviewBody(JsonElement root)
{
    private static readonly string[] DayFormats = ["yyyy/M/d", "yyyy-MM-dd"];

    /// <summary>The body, or null where it is no JSON object.</summary>
    public static InterviewBody? Of(JsonElement? json) => json is { ValueKind: JsonValueKind.Object } root ? new InterviewBody(root) : null;

    /// <summary>Whether a text is a date as clients write it.</summary>
    public static bool IsDay(string? text) => FindDay(text) is not null;

    /// <summary>A member's value; null where it is absent or null.</summary>
    public JsonElement? this[string name] =>
        root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>Whether a member is given, be it null.</summary>
    public bool Has(string name) => root.TryGetProperty(name, out _);

    /// <summary>A text that says something; null where it is none.</summary>
    public string? Text(string name) =>
        this[name] is { ValueKind: JsonValueKind.String } value && value.GetString()!.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Whether a text is longer than the old server let it be.</summary>
    public bool IsLonger(string name, int length) => Text(name)?.Length > length;

    /// <summary>A whole number from 0 up, as such or as its digits.</summary>
    public long? Number(string name) => this[name] is { } value ? LegacyId.Find(value) : null;

    /// <summary>Whether something is said to be so: true, as such, as its text or as 1.</summary>
    public bool Flag(string name) =>
        this[name] is { ValueKind: JsonValueKind.True }
        || Number(name) == 1
        || string.Equals(Text(name), bool.TrueString, StringComparison.OrdinalIgnoreCase);

    /// <summary>A date as clients write it, <c>2023/06/30</c>, in the graph's form; null where it is none.</summary>
    public string? Day(string name) => FindDay(Text(name))?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A list; null where it is none.</summary>
    public JsonElement? List(string name) => this[name] is { ValueKind: JsonValueKind.Array } list ? list : null;

    /// <summary>A list of objects; null where it is none.</summary>
    public IReadOnlyList<InterviewBody>? Objects(string name)
    {
        if (List(name) is not { } list)
        {
            return null;
        }

        List<InterviewBody> objects = [.. list.EnumerateArray().Select(item => Of(item)).OfType<InterviewBody>()];
        return objects.Count == list.GetArrayLength() ? objects : null;
    }

    /// <summary>Those members that are given, by the names that the graph has for them.</summary>
    public Dictionary<string, object?> Pick(params ReadOnlySpan<(string Name, string InGraph)> members)
    {
        var picked = new Dictionary<string, object?>();
        foreach (var (name, inGraph) in members)
        {
            if (Has(name))
            {
                picked[inGraph] = this[name];
            }
        }

        return picked;
    }

    private static DateOnly? FindDay(string? text) =>
        DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
