using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation;
using RecruitGraph.GraphQL.Validation.Rules;

namespace RecruitGraph.Cli.Schemas;

/// <summary>
/// Validates documents that may spread each other's fragments, and holds them against the limits of a request, where there are any.
/// </summary>
internal sealed class DocumentValidation(GraphQLSchema schema, ValidationRules rules, RequestLimits? limits)
{
    private readonly DocumentPool _pool = new();
    private readonly List<(SourceText Source, PooledDocument? Document, string? Mistake)> _files = [];
    private readonly Dictionary<string, string> _operations = [];
    private readonly HashSet<string> _told = [];
    private readonly RequestExecutor? _executor =
        limits is null ? null : new RequestExecutor(schema, new RequestExecutorOptions { Limits = limits });

    public void Add(SourceText source)
    {
        try
        {
            _files.Add((source, _pool.Add(source, GraphQLParser.Parse(source)), null));
        }
        catch (SyntaxException invalid)
        {
            _files.Add((source, null, $"{source.Name}:{Place(invalid.Location)}: {invalid.Message} [Syntax]"));
        }
    }

    /// <summary>The mistakes of each document, each as a line with its place; one in a shared fragment is told once.</summary>
    public IEnumerable<List<string>> Validate()
    {
        var unused = _pool.FindUnused();
        foreach (var (_, document, mistake) in _files)
        {
            List<string> lines = document is null ? [mistake!] : [.. Validate(document, unused)];
            yield return lines.FindAll(_told.Add);
        }
    }

    private List<string> Validate(PooledDocument document, HashSet<PooledFragment> unused)
    {
        var text = new CombinedText().Add(document.Source);
        foreach (var fragment in _pool.Reach(document, document.Node.Definitions.OfType<ExecutableDefinitionNode>()))
        {
            // One that a fragment of another document spreads may have a name that this document gives another one.
            if (fragment.Document != document && !document.Fragments.ContainsKey(fragment.Node.Name.Value))
            {
                text.Add(fragment.Document.Source, fragment.Node);
            }
        }

        var lines = FindMistakes(text);
        lines.AddRange(document.Operations.Select(operation => FindDuplicate(document.Source, operation)).OfType<string>());
        foreach (var fragment in document.Fragments.Values)
        {
            lines.AddRange(FindMistakes(document, fragment.Node.Name, unused.Contains(fragment)));
        }

        return lines.Count > 0 ? lines : FindExcesses(document);
    }

    private List<string> FindMistakes(CombinedText text)
    {
        var node = GraphQLParser.Parse(text.ToSource());
        var lines = new List<string>();
        foreach (var error in DocumentValidator.Validate(schema, node, new ValidationOptions { Rules = rules }))
        {
            // Whether a fragment is used is not known of one document alone.
            var rule = rules.FindRule(schema, node, error) ?? error.Code!;
            if (rule != nameof(NoUnusedFragmentsRule))
            {
                lines.Add(Line(text, error, rule));
            }
        }

        return lines;
    }

    /// <summary>The limits that the operations of a document exceed, each with the fragments that it spreads.</summary>
    private List<string> FindExcesses(PooledDocument document)
    {
        if (_executor is null || !document.Operations.Any())
        {
            return [];
        }

        var text = new CombinedText();
        foreach (var operation in document.Operations)
        {
            text.Add(document.Source, operation);
        }

        foreach (var fragment in _pool.Reach(document, document.Operations))
        {
            text.Add(fragment.Document.Source, fragment.Node);
        }

        return [.. _executor.Check(text.ToSource()).Where(IsExcess).Select(error => Line(text, error, error.Code!))];
    }

    private static bool IsExcess(GraphQLError error) => error.Extensions?.ContainsKey("allowed") == true;

    private static string Line(CombinedText text, GraphQLError error, string rule)
    {
        var location = error.Locations is [var first, ..] ? first : new SourceLocation(1, 1);
        return $"{text.Describe(location)}: {error.Message} [{rule}]";
    }

    private IEnumerable<string> FindMistakes(PooledDocument document, NameNode name, bool isUnused)
    {
        var place = $"{document.Source.Name}:{Place(document.Source.GetLocation(name.Span.Start))}";
        if (isUnused)
        {
            yield return $"{place}: Fragment \"{name.Value}\" is never used. [{nameof(NoUnusedFragmentsRule)}]";
        }

        if (_pool.FindOther(document, name.Value) is { } other)
        {
            var otherPlace = Place(other.Document.Source.GetLocation(other.Node.Name.Span.Start));
            yield return $"{place}: There is a fragment named \"{name.Value}\" in another file: "
                + $"{other.Document.Source.Name}:{otherPlace}. [{nameof(UniqueFragmentNamesRule)}]";
        }
    }

    private string? FindDuplicate(SourceText source, OperationDefinitionNode operation)
    {
        if (operation.Name is not { } name)
        {
            return null;
        }

        var place = $"{source.Name}:{Place(source.GetLocation(name.Span.Start))}";
        if (_operations.TryAdd(name.Value, place))
        {
            return null;
        }

        var first = _operations[name.Value];
        return first.StartsWith(source.Name + ":", StringComparison.Ordinal)
            ? null // The rule of unique names has told it.
            : $"{place}: There is an operation named \"{name.Value}\" in another file: {first}. [{nameof(UniqueOperationNamesRule)}]";
    }

    private static string Place(SourceLocation location) => $"{location.Line}:{location.Column}";
}
