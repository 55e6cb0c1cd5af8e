namespace RecruitGraph.Tests.Infrastructure;

/// <summary>Mutations by their name alone.</summary>
internal static class Mutations
{
    /// <summary>Runs a mutation; the payload has the errors' codes and what is selected.</summary>
    public static Task<GraphQLAnswer> MutateAsync(this GraphQLClient caller, string mutation, object input, string selection = "") =>
        caller.RunAsync(
            $"mutation($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ {mutation}(input: $input) {{ {selection} errors {{ ... on Error {{ code message }} }} }} }}",
            new { input });

    /// <summary>The mutation's own code of refusal; null where it was carried out.</summary>
    public static string? Refusal(this GraphQLAnswer answer, string mutation) =>
        answer.Data(mutation, "errors").GetArrayLength() == 0 ? null : answer.PayloadCode(mutation);
}
