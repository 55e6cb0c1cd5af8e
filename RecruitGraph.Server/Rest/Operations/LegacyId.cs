using System.Globalization;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Server.Rest.Operations;

/// <summary>The way between the whole numbers of the legacy documents and the graph's global ids.</summary>
public static class LegacyId
{
    public static string ToGlobal(string type, long id) => GlobalId.Format(type, id);

    /// <param name="type">What the id is of.</param>
    /// <param name="globalId">An id that the graph gave.</param>
    public static long FromGlobal(string type, string globalId) => GlobalId.Parse<long>(globalId, type);

    /// <summary>A number in a path or a body: digits alone, as the documents have it.</summary>
    public static bool TryParse(string? text, out long id) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);
}
