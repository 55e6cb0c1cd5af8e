namespace RecruitGraph.GraphQL.Language;

/// <summary>What the parser accepts and how much. The defaults are the grammar of the September 2025 specification.</summary>
public sealed record ParserOptions
{
    public static ParserOptions Default { get; } = new();

    /// <summary>The most tokens a document may have; further ones are a syntax error. Null: unlimited.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>The most characters a name may have; a longer one is a syntax error. Null: unlimited.</summary>
    public int? MaxNameLength { get; init; }

    /// <summary>The deepest nesting of selections, values and types; protects the stack.</summary>
    public int MaxDepth { get; init; } = 1_000;

    /// <summary>Accepts variables on fragments and arguments on spreads (experimental).</summary>
    public bool AllowFragmentArguments { get; init; }

    /// <summary>
    /// Accepts directives on directive definitions, and extensions of directive definitions (proposed; the reference
    /// implementation accepts them always).
    /// </summary>
    public bool AllowDirectivesOnDirectiveDefinitions { get; init; }

    /// <summary>Accepts <c>{ }</c> as a selection set (proposed; the reference implementation accepts it by default).</summary>
    public bool AllowEmptySelectionSets { get; init; }
}
