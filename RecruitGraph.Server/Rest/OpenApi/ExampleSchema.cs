using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace RecruitGraph.Server.Rest.OpenApi;

/// <summary>The shape that examples have in common, as a JSON schema.</summary>
internal static partial class ExampleSchema
{
    public static OpenApiSchema Of(IReadOnlyCollection<JsonNode?> examples)
    {
        var schema = new OpenApiSchema { Type = Type(examples) };
        if (examples.OfType<JsonObject>().SelectMany(example => example).ToList() is { Count: > 0 } members)
        {
            Describe(schema, members);
        }

        if (examples.OfType<JsonArray>().ToList() is { Count: > 0 } arrays)
        {
            schema.Items = Of([.. arrays.SelectMany(array => array)]);
        }

        return schema;
    }

    /// <summary>The shape of a form whose parts are files.</summary>
    public static OpenApiSchema OfForm(JsonObject form) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = form.ToDictionary(
            part => part.Key, IOpenApiSchema (_) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" }),
        Required = form.Select(part => part.Key).ToHashSet(),
    };

    private static void Describe(OpenApiSchema schema, List<KeyValuePair<string, JsonNode?>> members)
    {
        // Numbers and names of departments are no members: they are data.
        if (members.TrueForAll(member => !MemberName().IsMatch(member.Key)))
        {
            schema.AdditionalProperties = Of([.. members.Select(member => member.Value)]);
            return;
        }

        schema.Properties = members.GroupBy(member => member.Key, member => member.Value)
            .ToDictionary(member => member.Key, IOpenApiSchema (member) => Of([.. member]));
    }

    private static JsonSchemaType? Type(IReadOnlyCollection<JsonNode?> examples)
    {
        var types = examples.Aggregate(default(JsonSchemaType), (all, example) => all | Type(example));
        return types == default ? null
            : types.HasFlag(JsonSchemaType.Number) ? types & ~JsonSchemaType.Integer
            : types;
    }

    private static JsonSchemaType Type(JsonNode? example) => example?.GetValueKind() switch
    {
        null or JsonValueKind.Null => JsonSchemaType.Null,
        JsonValueKind.Object => JsonSchemaType.Object,
        JsonValueKind.Array => JsonSchemaType.Array,
        JsonValueKind.String => JsonSchemaType.String,
        JsonValueKind.Number => example.AsValue().TryGetValue<long>(out _) ? JsonSchemaType.Integer : JsonSchemaType.Number,
        _ => JsonSchemaType.Boolean,
    };

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex MemberName();
}
