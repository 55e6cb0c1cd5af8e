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
        JsonArray items => new() { Type = JsonSchemaType.Array, Items = items.Count == 0 ? new OpenApiSchema() : Of(items[0]) },
        JsonValue value => new() { Type = Type(value) },
        _ => new(),
    };

    private static JsonSchemaType Type(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => JsonSchemaType.String,
        JsonValueKind.Number => value.TryGetValue<long>(out _) ? JsonSchemaType.Integer : JsonSchemaType.Number,
        _ => JsonSchemaType.Boolean,
    };
}
