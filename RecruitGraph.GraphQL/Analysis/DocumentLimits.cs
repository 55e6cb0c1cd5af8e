using System.Collections.Immutable;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Analysis;

/// <summary>
/// Refuses documents that ask for too much, before they are validated: needs no schema, and takes time that grows with the
/// document's size, whatever its fragments multiply to.
/// </summary>
internal static class DocumentLimits
{
    /// <summary>How many fields of a document may merge into one of its answer, on average.</summary>
    private const int MergedInto = 50;

    /// <summary>What a document exceeds, one error for each limit of each operation; empty when it may be validated.</summary>
    public static IReadOnlyList<GraphQLError> Check(DocumentNode document, RequestLimits limits)
    {
        var errors = new List<GraphQLError>();
        CheckDirectives(document, limits, errors);
        var counts = new DocumentCounts(document);
        long fields = 0;
        foreach (var operation in counts.Operations)
        {
            if (errors.Count > 0)
            {
                break;
            }

            Check(operation, document, limits, errors);
            fields += operation.Fields;
            if (fields > (long)MergedInto * limits.MaxFields)
            {
                errors.Add(Error(
                    ErrorCodes.FieldLimit,
                    "The document selects too many fields",
                    "fields, those that merge counted each, fragments wherever they are spread",
                    Count(fields, operation.IsLeast || operation != counts.Operations[^1] || operation.Fields == int.MaxValue),
                    (double)MergedInto * limits.MaxFields,
                    "Write each field once.",
                    document,
                    operation.Definition));
            }
            else if (errors.Count == 0)
            {
                CheckMerged(operation, counts, document, limits, errors);
            }
        }

        return errors;
    }

    private static void Check(DefinitionCounts operation, DocumentNode document, RequestLimits limits, List<GraphQLError> errors)
    {
        var name = Describe(operation.Definition);
        if (operation.Depth > limits.MaxDepth)
        {
            errors.Add(Error(
                ErrorCodes.DepthLimit,
                $"{name} is too deep",
                "levels of fields",
                Count(operation.Depth, operation.IsLeast),
                limits.MaxDepth,
                "Ask for the deeper part in a request of its own.",
                document,
                operation.Deepest));
        }

        if (operation.Aliases > limits.MaxAliases)
        {
            errors.Add(Error(
                ErrorCodes.AliasLimit,
                $"{name} has too many aliases",
                "aliases, fragments counted wherever they are spread",
                Count(operation.Aliases, operation.IsLeast),
                limits.MaxAliases,
                "Ask for several objects through a list field, or in several requests.",
                document,
                operation.Definition));
        }

        if (operation.FragmentVisits > limits.MaxFragmentVisits)
        {
            errors.Add(Error(
                ErrorCodes.FragmentVisitLimit,
                $"{name} spreads too many fragments",
                "visits of fragments, those inside others included",
                Count(operation.FragmentVisits, operation.IsLeast),
                limits.MaxFragmentVisits,
                "Spread fragments less often, or in several requests.",
                document,
                operation.Definition));
        }
    }

    private static void CheckMerged(
        DefinitionCounts counts, DocumentCounts all, DocumentNode document, RequestLimits limits, List<GraphQLError> errors)
    {
        // Merging only makes less.
        if (counts.TopFields <= limits.MaxRootFields && counts.Fields <= limits.MaxFields)
        {
            return;
        }

        var merged = new MergedFields(all);
        merged.Count((OperationDefinitionNode)counts.Definition, limits.MaxRootFields, limits.MaxFields);
        if (merged.First is null)
        {
            return;
        }

        errors.Add(merged.RootFields > limits.MaxRootFields
            ? Error(
                ErrorCodes.RootFieldLimit,
                $"{Describe(counts.Definition)} has too many root fields",
                "root fields",
                merged.RootFields,
                limits.MaxRootFields,
                "Ask in several requests.",
                document,
                merged.First)
            : Error(
                ErrorCodes.FieldLimit,
                $"{Describe(counts.Definition)} selects too many fields",
                "fields, fragments counted wherever they are spread",
                Asked.AtLeast(merged.Fields),
                limits.MaxFields,
                "Ask for what is shown first, and for the rest in further requests.",
                document,
                merged.First));
    }

    private static void CheckDirectives(DocumentNode document, RequestLimits limits, List<GraphQLError> errors)
    {
        var count = new DirectiveCount(limits.MaxDirectives);
        count.Add(document);
        if (count.First is not null)
        {
            errors.Add(Error(
                ErrorCodes.DirectiveLimit,
                "The document applies too many directives",
                "directives",
                count.Total,
                limits.MaxDirectives,
                "Leave fields out of the document instead of switching each by a directive.",
                document,
                count.First));
        }
    }

    private static GraphQLError Error(
        string code, string complaint, string unit, Asked asked, double allowed, string advice, DocumentNode document, SyntaxNode node) =>
        LimitError.Create(
            code,
            complaint,
            unit,
            asked,
            allowed,
            advice,
            document.Source is { } source ? [source.GetLocation(node.Span.Start)] : ImmutableArray<SourceLocation>.Empty);

    /// <summary>A count, which may have stopped at the largest number or at a fragment that leads back to itself.</summary>
    private static Asked Count(long count, bool isLeast) => new(count, isLeast || count == int.MaxValue);

    private static string Describe(ExecutableDefinitionNode definition) =>
        definition is OperationDefinitionNode { Name: { } name } ? $"The operation \"{name.Value}\"" : "The operation";
}
