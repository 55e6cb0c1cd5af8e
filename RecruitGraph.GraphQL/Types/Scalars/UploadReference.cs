using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Types;

/// <summary>
/// What stands in the variables where a file belongs: <c>{"$file": key}</c>, the key being that of
/// <see cref="GraphQLRequest.Files"/>. No input type has a field of that name, so that a reference in the place of anything but an
/// <c>Upload</c> is refused.
/// </summary>
public static class UploadReference
{
    /// <summary>The name of the only member.</summary>
    public const string Member = "$file";

    /// <summary>Reads the key of a reference.</summary>
    public static bool TryRead(JsonElement value, [NotNullWhen(true)] out string? key)
    {
        key = null;
        if (value.ValueKind == JsonValueKind.Object
            && value.GetPropertyCount() == 1
            && value.TryGetProperty(Member, out var member)
            && member.ValueKind == JsonValueKind.String)
        {
            key = JsonText.ReadOrEmpty(member);
        }

        return key is not null;
    }
}
