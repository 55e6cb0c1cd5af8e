using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Cli.Schemas;

/// <summary>Shows changes, the worst first.</summary>
internal static class DiffReport
{
    private static readonly JsonWriterOptions Json = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A headline and the changes for each criticality that occurs, then the sum in one line.</summary>
    public static string ToText(IReadOnlyList<SchemaChange> changes)
    {
        var text = new StringBuilder();
        foreach (var (criticality, group) in Group(changes))
        {
            if (group.Count == 0)
            {
                continue;
            }

            text.Append(CultureInfo.InvariantCulture, $"{criticality}\n");
            foreach (var change in group)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {change}\n");
            }

            text.Append('\n');
        }

        var counts = Group(changes).Select(static g => string.Create(
            CultureInfo.InvariantCulture, $"{g.Changes.Count} {g.Criticality.ToString().ToLowerInvariant()}"));
        return text.Append(changes.Count == 0 ? "No changes" : string.Join(", ", counts)).Append('\n').ToString();
    }

    /// <summary>An object with an array for each criticality, also where it is empty.</summary>
    public static string ToJson(IReadOnlyList<SchemaChange> changes)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Json))
        {
            writer.WriteStartObject();
            foreach (var (criticality, group) in Group(changes))
            {
                writer.WriteStartArray(criticality.ToString().ToLowerInvariant());
                foreach (var change in group)
                {
                    writer.WriteStartObject();
                    writer.WriteString("coordinate", change.Coordinate);
                    writer.WriteString("code", change.Code);
                    writer.WriteString("description", change.Description);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static IEnumerable<(SchemaChangeCriticality Criticality, List<SchemaChange> Changes)> Group(
        IReadOnlyList<SchemaChange> changes) =>
        Enum.GetValues<SchemaChangeCriticality>().Select(c => (c, changes.Where(change => change.Criticality == c).ToList()));
}
