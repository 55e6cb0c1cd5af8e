using System.Text.Json;

namespace RecruitGraph.Server.Rest.Assistant;

/// <summary>Directories in the forms that dialect C gives them.</summary>
/// <param name="entries">Their entries, in order.</param>
internal sealed class AssistantDirectories(IEnumerable<JsonElement> entries)
{
    private readonly ILookup<string?, JsonElement> _entries = entries.ToLookup(entry => Text(entry, "kind"));

    /// <summary>A directory as rows of number and title.</summary>
    public IEnumerable<object?[]> Titled(string kind) => _entries[kind].Select(entry => (object?[])[Number(entry), Text(entry, "title")]);

    /// <summary>A directory as rows of number, title and description, which is empty where there is none.</summary>
    public IEnumerable<object?[]> Described(string kind) =>
        _entries[kind].Select(entry => (object?[])[Number(entry), Text(entry, "title"), Text(entry, "description") ?? ""]);

    /// <summary>The professional areas, each with its specializations.</summary>
    public IEnumerable<object> Areas()
    {
        var specializations = _entries["SPECIALIZATION"].ToLookup(entry => Number(entry.GetProperty("professionalArea")));
        return _entries["PROFESSIONAL_AREA"].Select(area => new
        {
            id = Number(area),
            title = Text(area, "title"),
            specializations = specializations[Number(area)].Select(entry => new
            {
                id = Number(entry),
                title = Text(entry, "title"),
                description = Text(entry, "description"),
            }),
        });
    }

    private static int Number(JsonElement entry) => entry.GetProperty("number").GetInt32();

    private static string? Text(JsonElement entry, string name) => entry.GetProperty(name).GetString();
}
