using System.Globalization;

namespace RecruitGraph.GraphQL;

/// <summary>
/// Where in the input of a mutation an exception belongs, for whoever knows it only when it happens: names and list indexes with
/// dots between, <c>stages.0.name</c>.
/// </summary>
public static class InputPlace
{
    private static readonly object Key = typeof(InputPlace);

    /// <summary>
    /// Gives an exception its place, which goes before the one that <see cref="ErrorAttribute{T}"/> declares:
    /// <c>throw new SkillNotFoundException().At($"skills.{index}")</c>. Where it has one already, this is what lies around it.
    /// </summary>
    /// <returns>The exception itself.</returns>
    public static TException At<TException>(this TException exception, string place) where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(exception);
        exception.Data[Key] = exception.Data[Key] is string inner ? $"{place}.{inner}" : place;
        return exception;
    }

    /// <summary>The path of an exception below an argument; null where it was given no place.</summary>
    internal static IReadOnlyList<string>? Of(Exception exception, string argument) => exception switch
    {
        InvalidInputException { IsRooted: true } invalid => Texts(invalid.Path),
        InvalidInputException invalid => [argument, .. Texts(invalid.Path)],
        _ when exception.Data[Key] is string place => [argument, .. place.Split('.')],
        _ => null,
    };

    /// <summary>The place that an exception was given, as keys of objects and indexes of lists; empty where it has none.</summary>
    internal static IReadOnlyList<object> KeysOf(Exception exception) => exception.Data[Key] is string place ? Keys(place) : [];

    /// <summary>A place as keys of objects and indexes of lists.</summary>
    internal static IReadOnlyList<object> Keys(string place) =>
        [.. place.Split('.').Select(static part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? (object)index : part)];

    private static IReadOnlyList<string> Texts(IEnumerable<object> path) =>
        [.. path.Select(static key => Convert.ToString(key, CultureInfo.InvariantCulture)!)];
}
