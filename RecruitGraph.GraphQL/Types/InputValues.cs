using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Types;

/// <summary>What generated code does with coerced values that C# wants in another form; null stays null.</summary>
public static class InputValues
{
    /// <summary>A coerced list as an array of its C# type.</summary>
    public static T[]? ToArray<T>(object? value) => value is object?[] items ? Array.ConvertAll(items, static item => (T)item!) : null;

    /// <summary>A coerced list as an array of its C# type, each item converted first.</summary>
    public static T[]? ToArray<T>(object? value, Func<object?, object?> convert) =>
        value is object?[] items ? ConvertAll<T>(items, convert) : null;

    /// <summary>A coerced list as a <see cref="List{T}"/>.</summary>
    public static List<T>? ToList<T>(object? value) => ToArray<T>(value) is { } items ? [.. items] : null;

    /// <summary>A coerced list as a <see cref="List{T}"/>, each item converted first.</summary>
    public static List<T>? ToList<T>(object? value, Func<object?, object?> convert) =>
        ToArray<T>(value, convert) is { } items ? [.. items] : null;

    /// <summary>The raw id within a global id of a type.</summary>
    /// <exception cref="GraphQLException">It is malformed or of another type (<see cref="ErrorCodes.InvalidGlobalId"/>).</exception>
    public static object? ToRawId<T>(object? value, string typeName) where T : ISpanParsable<T> =>
        value is string id ? GlobalId.Parse<T>(id, typeName) : null;

    /// <summary>The raw id within a global id of any type.</summary>
    /// <exception cref="GraphQLException">It is malformed (<see cref="ErrorCodes.InvalidGlobalId"/>).</exception>
    public static object? ToRawId<T>(object? value) where T : ISpanParsable<T> =>
        value is string id ? GlobalId.Parse(id).Raw<T>() : null;

    /// <summary>A coerced <c>Float</c> as a <see cref="float"/>.</summary>
    /// <exception cref="GraphQLException">It lies beyond 32 bits (<see cref="ErrorCodes.BadUserInput"/>).</exception>
    public static object? ToSingle(object? value) => value is not double number ? null
        : Numbers.TryToSingle(number, out var single) ? single
        : throw new GraphQLException($"{Numbers.Format(number)} {Numbers.BeyondSingle}", ErrorCodes.BadUserInput);

    /// <summary>A coerced <c>DateTime</c> as a <see cref="DateTime"/> in UTC.</summary>
    public static object? ToDateTime(object? value) => value is DateTimeOffset time ? time.UtcDateTime : null;

    /// <summary>Refuses null for an input that may be left out but has no null in C#.</summary>
    /// <param name="value">The value that was given.</param>
    /// <param name="coordinate">The input's schema coordinate.</param>
    /// <exception cref="GraphQLException">The value is null (<see cref="ErrorCodes.BadUserInput"/>).</exception>
    public static object NotNull(object? value, string coordinate) =>
        value ?? throw new GraphQLException(
            $"\"{coordinate}\" was null. Expected a value, or that it is left out.", ErrorCodes.BadUserInput);

    /// <summary>The global ids of raw ids.</summary>
    public static string[]? FormatIds<T>(IEnumerable<T>? rawIds, string typeName) where T : IUtf8SpanFormattable =>
        rawIds is null ? null : [.. rawIds.Select(rawId => GlobalId.Format(typeName, rawId))];

    /// <summary>The global ids of raw ids.</summary>
    public static string[]? FormatIds(IEnumerable<string>? rawIds, string typeName) =>
        rawIds is null ? null : [.. rawIds.Select(rawId => GlobalId.Format(typeName, rawId))];

    /// <summary>Converts every item, also behind one that cannot be converted, so that all of them are told.</summary>
    private static T[] ConvertAll<T>(object?[] items, Func<object?, object?> convert)
    {
        var converted = new T[items.Length];
        List<(int Index, Exception Reason)>? failures = null;
        for (var i = 0; i < items.Length && failures is not { Count: InputFailures.Max }; i++)
        {
            try
            {
                converted[i] = (T)convert(items[i])!;
            }
            catch (Exception exception)
            {
                (failures ??= []).Add((i, exception));
            }
        }

        return failures is null ? converted : throw new ListConversionException(failures);
    }
}
