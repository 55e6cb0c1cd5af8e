using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>An error as the answer carries it. Specification, section 7.1.7.</summary>
public sealed record GraphQLError(string Message)
{
    /// <summary>A stable code, shown as <c>extensions.code</c>; see <see cref="ErrorCodes"/>.</summary>
    public string? Code { get; init; }

    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>Response names (string) and list indices (int) down to the field.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Further entries of <c>extensions</c>: JSON-like values (string, bool, int, long, double, lists, dictionaries).</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>What was thrown, for logs; never part of the answer.</summary>
    public Exception? Exception { get; init; }
}
