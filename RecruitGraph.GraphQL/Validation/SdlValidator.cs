using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Validation;

/// <summary>
/// Checks type system definitions and extensions as text, before a schema is built from them: names that clash, names that
/// do not exist, misplaced directives. What only a built schema can tell is the builder's to check.
/// </summary>
public static class SdlValidator
{
    /// <summary>Checks a document of definitions and extensions.</summary>
    /// <param name="document">The definitions.</param>
    /// <param name="schemaToExtend">The schema that the document adds to, or null when it stands alone.</param>
    /// <returns>What is wrong, in document order; empty when a schema can be built.</returns>
    public static IReadOnlyList<GraphQLError> Validate(DocumentNode document, Schema? schemaToExtend = null) =>
        Validate(document, schemaToExtend, ValidationRules.TypeSystem);

    internal static IReadOnlyList<GraphQLError> Validate(DocumentNode document, Schema? schemaToExtend, ValidationRules rules)
    {
        ArgumentNullException.ThrowIfNull(document);
        return rules.Run(schemaToExtend, document, int.MaxValue, hideSuggestions: false);
    }
}
