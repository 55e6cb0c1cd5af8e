namespace RecruitGraph.Server.Rest;

/// <summary>How the legacy dialects are served; the section <c>RecruitGraph:Rest</c> of the configuration.</summary>
public sealed class RestOptions
{
    public const string Section = "RecruitGraph:Rest";

    /// <summary>The names of dialects that are not served.</summary>
    public IList<string> Off { get; init; } = [];

    /// <summary>
    /// Since when clients are asked to move on: every answer of a dialect then says so in its <c>Deprecation</c> header (RFC 9745), and
    /// names the field of the graph that replaces it in a <c>Link</c>. Null: nothing is said.
    /// </summary>
    public DateTimeOffset? DeprecatedSince { get; init; }
}
