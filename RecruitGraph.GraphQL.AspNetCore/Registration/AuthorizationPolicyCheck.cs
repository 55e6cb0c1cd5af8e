using Microsoft.AspNetCore.Authorization;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>Finds policies that the schema asks for and the host does not have, before a caller does.</summary>
internal sealed class AuthorizationPolicyCheck(IAuthorizationPolicyProvider policies)
{
    /// <exception cref="InvalidOperationException">A policy is unknown; all of them are listed with their fields.</exception>
    public async Task RunAsync(Schema schema)
    {
        var fieldsByPolicy = schema.Types.OfType<FieldsType>()
            .SelectMany(static type => type.Fields)
            .SelectMany(static field => field.Authorization.Select(requirement => (requirement.Policy, field.Coordinate)))
            .Where(static entry => entry.Policy is not null)
            .ToLookup(static entry => entry.Policy!, static entry => entry.Coordinate);

        var unknown = new List<string>();
        foreach (var fields in fieldsByPolicy)
        {
            if (await policies.GetPolicyAsync(fields.Key) is null)
            {
                unknown.Add($"The policy \"{fields.Key}\" of {string.Join(", ", fields)} is not registered.");
            }
        }

        if (unknown.Count > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, unknown));
        }
    }
}
