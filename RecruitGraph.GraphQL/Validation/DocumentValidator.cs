using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Validation;

/// <summary>Says whether a document can be executed against a schema. Specification, section 5.</summary>
public static class DocumentValidator
{
    /// <summary>
    /// Runs all rules in one walk over the document. Safe to call from many threads; documents and schemas of any origin
    /// take work bounded by their size.
    /// </summary>
    /// <returns>
    /// What is wrong, in document order, each with the code <see cref="ErrorCodes.ValidationFailed"/> and its locations;
    /// empty when the document may be executed.
    /// </returns>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        options ??= ValidationOptions.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxErrors, 1, nameof(options));
        return options.Rules.Run(schema, document, options.MaxErrors, options.HideSuggestions);
    }
}
