using System.Text.Json;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Operations;

namespace RecruitGraph.Server.Rest.Assistant;

/// <summary>
/// The JSON body of a request of dialect C. It is read field by field; which fields are missing or hold something else than is meant
/// is noted, and told at once by <see cref="Refusal"/>. What empty means is what Python takes for false.
/// </summary>
internal sealed class AssistantBody
{
    private readonly JsonElement? _root;
    private readonly List<string> _missing = [];
    private readonly List<string> _malformed = [];

    private AssistantBody(JsonElement? root) => _root = root;

    /// <summary>What the client is told of the fields that were read; null where nothing is wrong.</summary>
    public DialectAnswer? Refusal =>
        _root is null ? AssistantDialect.BadRequest(AssistantDialect.NoJson)
        : _missing.Count > 0 ? AssistantDialect.Missing(_missing)
        : _malformed.Count > 0 ? AssistantDialect.Malformed(_malformed)
        : null;

    /// <param name="json">The body; null where it is no JSON.</param>
    public static AssistantBody Of(JsonElement? json) => new(json is { ValueKind: JsonValueKind.Object } ? json : null);

    public string? Text(string field) => Required(field, TextOf);

    public string? OptionalText(string field) => Read(field, TextOf);

    /// <summary>A number by which something is known; its clients send it as a number or as a text.</summary>
    public long Id(string field) => Required(field, IdOf);

    /// <inheritdoc cref="Id"/>
    public int Number(string field) => Required(field, NumberOf);

    public bool Flag(string field) => Read(field, FlagOf);

    public IReadOnlyList<T>? List<T>(string field, Func<JsonElement, T> item) => Required(field, value => ListOf(value, item));

    public IReadOnlyList<T>? OptionalList<T>(string field, Func<JsonElement, T> item) => Read(field, value => ListOf(value, item));

    /// <exception cref="FormatException">It is no number of something.</exception>
    public static long IdOf(JsonElement value) => LegacyId.Find(value) is { } id and > 0 ? id : throw new FormatException();

    /// <inheritdoc cref="IdOf"/>
    public static int NumberOf(JsonElement value) => checked((int)IdOf(value));

    /// <exception cref="InvalidOperationException">It is no text.</exception>
    public static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetRawText() : value.GetString();

    /// <summary>Yes or no, also as 1 or 0.</summary>
    /// <exception cref="FormatException">It is another number.</exception>
    /// <exception cref="InvalidOperationException">It is neither.</exception>
    public static bool FlagOf(JsonElement value) => value.ValueKind != JsonValueKind.Number ? value.GetBoolean()
        : LegacyId.Find(value) is { } number and (0 or 1) ? number == 1
        : throw new FormatException();

    private static IReadOnlyList<T> ListOf<T>(JsonElement value, Func<JsonElement, T> item) => [.. value.EnumerateArray().Select(item)];

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False => true,
        JsonValueKind.String => value.ValueEquals(""u8),
        JsonValueKind.Number => value.TryGetDecimal(out var number) && number == 0,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        _ => false,
    };

    private T? Required<T>(string field, Func<JsonElement, T> read)
    {
        if (IsEmpty(Find(field)))
        {
            _missing.Add(field);
        }

        return Read(field, read);
    }

    // The getters of JsonElement throw where the value is of another kind, no number of that size, or no text at all.
    private T? Read<T>(string field, Func<JsonElement, T> read)
    {
        var value = Find(field);
        if (IsEmpty(value))
        {
            return default;
        }

        try
        {
            return read(value);
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or OverflowException)
        {
            _malformed.Add(field);
            return default;
        }
    }

    private JsonElement Find(string field) => _root is { } root && root.TryGetProperty(field, out var value) ? value : default;
}
