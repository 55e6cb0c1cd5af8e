using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace RecruitGraph.Server.Rest.OpenApi;

/// <summary>The shape of an example as a JSON schema.</summary>
internal static class ExampleSchema
{
    public static OpenApiSchema Of(JsonNode? example) => example switch
    {
        JsonObject members => new()
        {
            Type = JsonSchemaType.Object,
            Properties = members.ToDictionary(member => member.Key, IOpenApiSchema (member) => Of(member.Value)),
        },
        JsonArray items => new() { Type = JsonSchemaType.Array, Items = AreAlike(items) ? Of(items[0]) : new OpenApiSchema() },
        JsonValue value => new() { Type = Type(value) },
        _ => new(),
    };

    /// <summary>The shape of a form whose parts are files.</summary>
    public static OpenApiSchema OfForm(JsonObject form) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = form.ToDictionary(
            part => part.Key, IOpenApiSchema (_) => new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" }),
        Required = form.Select(part => part.Key).ToHashSet(),
    };

    // Rows of a number and a title are lists too.
    private static bool AreAlike(JsonArray items) => items.Select(item => item?.GetValueKind()).Distinct().Count() == 1;

    private static JsonSchemaType Type(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => JsonSchemaType.String,
        JsonValueKind.Number => value.TryGetValue<long>(out _) ? JsonSchemaType.Integer : JsonSchemaType.Number,
        _ => JsonSchemaType.Boolean,
    };
}
