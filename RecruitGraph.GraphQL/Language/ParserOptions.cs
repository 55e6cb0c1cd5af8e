namespace RecruitGraph.GraphQL.Language;

/// <summary>What the parser accepts and how much.</summary>
public sealed record ParserOptions
{
    public static ParserOptions Default { get; } = new();

    /// <summary>The most tokens a document may have; further ones are a syntax error. Null: unlimited.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>The deepest nesting of selections, values and types; protects the stack.</summary>
    public int MaxDepth { get; init; } = 1_000;

    /// <summary>Accepts variables on fragments and arguments on spreads (experimental).</summary>
    public bool AllowFragmentArguments { get; init; }

    /// <summary>Accepts directives on directive definitions (experimental).</summary>
    public bool AllowDirectivesOnDirectiveDefinitions { get; init; }
}
