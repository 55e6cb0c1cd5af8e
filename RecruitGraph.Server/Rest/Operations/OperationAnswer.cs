using System.Text.Json;

namespace RecruitGraph.Server.Rest.Operations;

/// <summary>What an operation answered, as a dialect shapes it.</summary>
/// <param name="Data">The data; null or undefined where the request was refused as a whole.</param>
/// <param name="ErrorCodes">The codes of the errors, in their order.</param>
public sealed record OperationAnswer(JsonElement Data, IReadOnlyList<string> ErrorCodes)
{
    public static OperationAnswer Parse(ReadOnlyMemory<byte> utf8)
    {
        var root = JsonElement.Parse(utf8.Span);
        return new OperationAnswer(
            root.TryGetProperty("data", out var data) ? data : default,
            root.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray().Select(Code)] : []);
    }

    /// <summary>The result of a mutation, or the code of its first error.</summary>
    /// <param name="mutation">The mutation's field.</param>
    /// <param name="result">The payload's field that carries the result.</param>
    public MutationAnswer Mutation(string mutation, string result)
    {
        if (ErrorCodes.Count > 0)
        {
            return new MutationAnswer(default, ErrorCodes[0]);
        }

        var payload = Data.GetProperty(mutation);
        var errors = payload.GetProperty("errors");
        return errors.GetArrayLength() > 0
            ? new MutationAnswer(default, errors[0].GetProperty("code").GetString()) { InvalidFields = [.. errors.EnumerateArray().Select(Field).OfType<string>()] }
            : new MutationAnswer(payload.GetProperty(result), null);
    }

    /// <summary>The last part of <c>["input", "profile", "name"]</c>.</summary>
    private static string? Field(JsonElement error) =>
        error.TryGetProperty("path", out var path) && path.GetArrayLength() > 0 ? path[path.GetArrayLength() - 1].GetString() : null;

    private static string Code(JsonElement error) =>
        error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var code)
            ? code.GetString() ?? ""
            : "";
}

/// <summary>The result of a mutation, or the code of the error that refused it.</summary>
public readonly record struct MutationAnswer(JsonElement Result, string? ErrorCode)
{
    /// <summary>In place of a code: what was to be changed is not there for the caller.</summary>
    public const string Nothing = "NOT_FOUND";

    /// <summary>The graph's code for input that breaks a rule, and a dialect's for data that cannot become any.</summary>
    public const string InvalidInput = "INVALID_INPUT";

    /// <summary>The fields of the input that break a rule, where the operation selects <c>path</c> of <c>InvalidInputError</c>.</summary>
    public IReadOnlyList<string> InvalidFields { get; init; } = [];
}
