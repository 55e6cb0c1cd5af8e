namespace RecruitGraph.GraphQL.Execution;

/// <summary>
/// What the spans and metrics of <see cref="GraphQLTelemetry"/> tell beyond the kind of an operation, its name and the codes of its
/// errors. Variables and users are never told.
/// </summary>
public sealed record TelemetryOptions
{
    /// <summary>
    /// Whether a span carries the document as <c>graphql.document</c>, every string and number in it replaced, since those may
    /// be personal data. Off by default.
    /// </summary>
    public bool IncludeDocument { get; init; }

    /// <summary>
    /// Whether spans are named <c>query NameOfOperation</c> and not just <c>query</c>. Clients choose the names, so there may be any
    /// number of them. Off by default.
    /// </summary>
    public bool RenameSpans { get; init; }

    /// <summary>Whether parsing, validation, compilation and coercion of variables have spans of their own. Off by default.</summary>
    public bool IncludePhases { get; init; }

    /// <summary>Whether the batches of DataLoaders have spans of their own. Off by default.</summary>
    public bool IncludeDataLoaders { get; init; }
}
