using System.Text.Json;

namespace RecruitGraph.Server.Rest.Assistant;

/// <summary>
/// How clients of dialect C choose of a directory: the number of an entry, a title, or a title with its description. Titles that a
/// directory does not have yet are added to it.
/// </summary>
internal static class DirectoryChoice
{
    /// <exception cref="FormatException">It is none of these.</exception>
    /// <exception cref="InvalidOperationException">A title is no text.</exception>
    public static object Of(JsonElement choice) => choice.ValueKind switch
    {
        JsonValueKind.Number => new { number = AssistantBody.NumberOf(choice) },
        JsonValueKind.String => New(choice, null),
        JsonValueKind.Array when choice.GetArrayLength() == 1 => New(choice[0], null),
        JsonValueKind.Array when choice.GetArrayLength() == 2 => New(choice[0], choice[1].GetString()),
        _ => throw new FormatException(),
    };

    private static object New(JsonElement title, string? description) => new { @new = new { title = title.GetString()!, description } };
}
