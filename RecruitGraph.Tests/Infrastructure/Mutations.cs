using System.Text.Json;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>Mutations by their name alone.</summary>
internal static class Mutations
{
    /// <summary>Runs a mutation; the payload has the errors' codes and what is selected.</summary>
    public static Task<GraphQLAnswer> MutateAsync(this GraphQLClient caller, string mutation, object input, string selection = "") =>
        caller.RunAsync(
            $"mutation($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ {mutation}(input: $input) {{ {selection} errors {{ ... on Error {{ code message path }} }} }} }}",
            new { input });

    /// <summary>The mutation's own code of refusal; null where it was carried out.</summary>
    public static string? Refusal(this GraphQLAnswer answer, string mutation) =>
        answer.Data(mutation, "errors").GetArrayLength() == 0 ? null : answer.PayloadCode(mutation);

    /// <summary>The selected part of a payload without errors.</summary>
    public static async Task<JsonElement> SucceedAsync(
        this GraphQLClient caller, string mutation, object input, string field, string selection)
    {
        var answer = await caller.MutateAsync(mutation, input, $"{field} {{ {selection} }}");
        answer.Data(mutation, "errors").GetArrayLength().ShouldBe(0, answer.Body.ToString());
        return answer.Data(mutation, field);
    }

    /// <summary>The code with which a mutation refuses, as an entry of its payload.</summary>
    public static async Task<string?> RefuseAsync(this GraphQLClient caller, string mutation, object input) =>
        (await caller.MutateAsync(mutation, input, "")).PayloadCode(mutation);

    /// <summary>The code with which a mutation refuses, and where: <c>VERSION_CONFLICT input version</c>.</summary>
    public static async Task<string> RefuseAtAsync(this GraphQLClient caller, string mutation, object input)
    {
        var answer = await caller.MutateAsync(mutation, input);
        answer.Codes.ShouldBeEmpty(answer.Body.ToString());
        var error = answer.Data(mutation, "errors").EnumerateArray().ShouldHaveSingleItem();
        return $"{error.GetProperty("code").GetString()} {PathOf(error)}";
    }

    /// <summary>The path of an error, with blanks between.</summary>
    public static string PathOf(JsonElement error) =>
        string.Join(' ', error.GetProperty("path").EnumerateArray().Select(part => part.GetString()));

    /// <summary>Neither anonymous callers nor job seekers may run a mutation; they are told why.</summary>
    public static async Task RefuseOutsidersAsync(this RecruitServer server, string mutation, object input)
    {
        (await server.Anonymous().MutateAsync(mutation, input, "")).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"], mutation);
        var seeker = await server.SignInNewAsync($"seeker-{mutation}");
        (await seeker.MutateAsync(mutation, input, "")).Codes.ShouldBe(["AUTH_NOT_AUTHORIZED"], mutation);
    }
}
