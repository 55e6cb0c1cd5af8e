using System.Text.Json;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Reads what clients usually put into the payload of <c>connection_init</c>.</summary>
public static class ConnectionPayload
{
    private const string Scheme = "Bearer ";

    /// <summary>
    /// The token of <c>{"Authorization": "Bearer …"}</c>, with the member's name and the scheme in any case; null when there is
    /// none.
    /// </summary>
    public static string? FindBearerToken(JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var member in payload.EnumerateObject())
        {
            if (member.Name.Equals("authorization", StringComparison.OrdinalIgnoreCase)
                && member.Value.ValueKind == JsonValueKind.String
                && member.Value.GetString() is { } value
                && value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            {
                return value[Scheme.Length..].Trim();
            }
        }

        return null;
    }
}
