using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>An error as the answer carries it. Specification, section 7.1.7.</summary>
/// <param name="Message">What is wrong; text beyond 4,000 characters is left out, since it may repeat what the client sent.</param>
public sealed record GraphQLError(string Message)
{
    private const int LongestMessage = 4_000;

    public string Message { get; init => field = SyntaxText.Abbreviate(value, LongestMessage); } =
        SyntaxText.Abbreviate(Message, LongestMessage);

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
