using System.Globalization;
using System.Text.Json;

namespace RecruitGraph.Tests.Server.Authorization;

/// <summary>What came of a call, in the words of the matrix.</summary>
/// <remarks><list type="table">
/// <item><term>ok</term><description>The caller gets what he asked for; a mutation wrote something.</description></item>
/// <item><term>nothing</term><description>A mutation answers as if all were well, and wrote nothing.</description></item>
/// <item><term>null</term><description>There is no such thing for the caller.</description></item>
/// <item><term>0, 1, 2 …, some</term><description>A list with so many items; with at least one.</description></item>
/// <item><term>="13***7"</term><description>The value of a field, as JSON.</description></item>
/// <item><term>events</term><description>A subscription tells of the subject; with <c>nothing</c> it runs and does not.</description></item>
/// <item><term>sign-in</term><description><c>AUTH_NOT_AUTHENTICATED</c>: the caller has to sign in.</description></item>
/// <item><term>denied</term><description><c>AUTH_NOT_AUTHORIZED</c>: the caller's role may not.</description></item>
/// <item><term>missing</term><description>A code that ends in <c>_NOT_FOUND</c>.</description></item>
/// <item><term>blocked</term><description><c>USER_BLOCKED</c>: blocked users neither apply nor post.</description></item>
/// <item><term>ANY_CODE</term><description>An error of this code, in the payload or beside the data.</description></item>
/// </list></remarks>
internal static class Outcome
{
    public const string Ok = "ok";

    private const string Null = "null";

    /// <summary>Whether an answer is what a row says.</summary>
    public static bool Fits(string expected, string actual) => expected switch
    {
        Ok => actual == Ok || actual.StartsWith('='),
        "nothing" => actual == Ok,
        "some" => int.TryParse(actual, CultureInfo.InvariantCulture, out var count) && count > 0,
        _ => actual == expected,
    };

    /// <summary>What refused the call, or what it gave.</summary>
    public static string Of(MatrixRow row, JsonElement answer)
    {
        if (answer.TryGetProperty("errors", out var errors))
        {
            return Refusal(errors.EnumerateArray().Select(error => error.GetProperty("extensions")));
        }

        var data = answer.GetProperty("data");
        if (row.Kind == RowKind.Field)
        {
            return OfLeaf(data);
        }

        var value = data.GetProperty(RowText.FieldName(row.Text));
        return row.Kind == RowKind.Mutation && value.TryGetProperty("errors", out var refusals) && refusals.GetArrayLength() > 0
            ? Refusal(refusals.EnumerateArray())
            : OfValue(value);
    }

    private static string OfValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => Null,
        JsonValueKind.Array => value.EnumerateArray().Count(item => item.ValueKind != JsonValueKind.Null).ToString(CultureInfo.InvariantCulture),
        JsonValueKind.Object when value.TryGetProperty("nodes", out var nodes) => OfValue(nodes),
        _ => Ok,
    };

    private static string OfLeaf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => Null,
        JsonValueKind.Object => value.EnumerateObject().Any() ? OfLeaf(value.EnumerateObject().First().Value) : Null,
        JsonValueKind.Array => value.GetArrayLength() > 0 ? OfLeaf(value[0]) : Null,
        _ => $"={value.GetRawText()}",
    };

    /// <summary>The words for the codes of errors.</summary>
    public static string Refusal(IEnumerable<JsonElement> errors) =>
        string.Join(",", errors.Select(error => Word(error.GetProperty("code").GetString()!)).Distinct());

    private static string Word(string code) => code switch
    {
        "AUTH_NOT_AUTHENTICATED" => "sign-in",
        "AUTH_NOT_AUTHORIZED" => "denied",
        "USER_BLOCKED" => "blocked",
        _ => code.EndsWith("_NOT_FOUND", StringComparison.Ordinal) ? "missing" : code,
    };
}
