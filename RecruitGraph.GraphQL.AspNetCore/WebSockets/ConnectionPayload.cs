using System.Text.Json;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Reads what clients usually put into the payload of <c>connection_init</c>.</summary>
public static class ConnectionPayload
{
    private const string Scheme = "Bearer ";

    /// <summary>
    /// The token of <c>{"Authorization": "Bearer …"}</c>, with the member's name and the scheme in any case; null when there is
    /// none, empty when the member holds something else, which is no token of anybody. Where the member is no text the connection is
    /// closed with 4400, since its client means to prove something.
    /// </summary>
    public static string? FindBearerToken(JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var member in payload.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Null
                && member.Name.Equals("authorization", StringComparison.OrdinalIgnoreCase)
                && Read(member.Value).Trim() is { Length: > 0 } value)
            {
                return value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? value[Scheme.Length..].Trim() : "";
            }
        }

        return null;
    }

    private static string Read(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw RequestRefusedException.BadRequest("Invalid message: \"authorization\" must be a text");
}
