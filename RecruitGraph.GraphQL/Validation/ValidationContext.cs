using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation;

/// <summary>What a rule sees: the document, the schema, and the types of the place where the walk is.</summary>
public sealed class ValidationContext
{
    private readonly ErrorList _errors = new();
    private Schema? _schema;

    internal ValidationContext()
    {
    }

    /// <summary>The document that is validated.</summary>
    public DocumentNode Document { get; private set; } = null!;

    /// <summary>The schema that the document must fit.</summary>
    /// <exception cref="InvalidOperationException">The walk is over a type system document that stands alone.</exception>
    public Schema Schema => _schema ?? throw new InvalidOperationException("The type system document extends no schema.");

    /// <summary>The schema, or null in a type system document that stands alone.</summary>
    public Schema? SchemaToExtend => _schema;

    /// <summary>Whether messages should not reveal names of the schema.</summary>
    public bool HideSuggestions { get; private set; }

    /// <summary>Whether the error limit was reached, so that a rule in a loop of its own should stop.</summary>
    public bool IsFull => _errors.IsFull;

    /// <summary>The composite type that the selections here select from; null where it is unknown.</summary>
    public CompositeType? ParentType { get; internal set; }

    /// <summary>The type of the innermost field, or the type that the innermost fragment or operation selects from.</summary>
    public GraphQLType? Type { get; internal set; }

    /// <summary>The definition of the innermost field; null where it is unknown.</summary>
    public Field? Field { get; internal set; }

    /// <summary>Whether the walk is inside a directive.</summary>
    public bool IsInDirective { get; internal set; }

    /// <summary>The definition of the directive that the walk is in, if it is known.</summary>
    public DirectiveType? Directive { get; internal set; }

    /// <summary>Where the directive that the walk is in stands, as the specification spells it.</summary>
    public string DirectiveLocation { get; internal set; } = "";

    /// <summary>The definition of the argument that the walk is in.</summary>
    public InputValue? Argument { get; internal set; }

    /// <summary>The type that is expected of the value here; null where it is unknown.</summary>
    public GraphQLType? InputType { get; internal set; }

    /// <summary>The type of the input object whose field the value here is.</summary>
    public InputObjectType? ParentInputType { get; internal set; }

    /// <summary>Whether the argument or input field here has a default.</summary>
    public bool HasDefaultValue { get; internal set; }

    /// <summary>Whether the walk is inside a type system definition.</summary>
    public bool IsInTypeSystem { get; internal set; }

    /// <summary>After how many errors validation stops.</summary>
    internal int MaxErrors { get; private set; }

    internal FragmentTable Fragments { get; } = new();

    internal DirectiveTable Directives { get; } = new();

    internal VariableUsages Variables { get; } = new();

    internal SelectionGraph Selections { get; } = new();

    /// <summary>The fragment of the spread that the walk is in, if it is defined.</summary>
    internal DocumentFragment? FragmentOfSpread { get; set; }

    /// <summary>The fragment that the walk is in, if any.</summary>
    internal DocumentFragment? Fragment { get; set; }

    /// <summary>The fragment of a name, the last one if there are several, or null.</summary>
    public FragmentDefinitionNode? FindFragment(string name) => Fragments.Find(name)?.Definition;

    /// <summary>Reports an error with a code of its own about a node; the location is filled in.</summary>
    internal void Report(GraphQLError error, SyntaxNode node) => _errors.Add(error, node);

    /// <summary>Reports an error about a node.</summary>
    public void Report(string message, SyntaxNode node) => _errors.Add(message, [node]);

    /// <summary>Reports an error about several nodes.</summary>
    public void Report(string message, params ReadOnlySpan<SyntaxNode> nodes) => _errors.Add(message, nodes);

    /// <summary>The place of the walk, for a report when it is complete.</summary>
    public ReportPosition MarkPosition() => _errors.Mark();

    /// <summary>Reports an error at a place that the walk passed before.</summary>
    public void ReportAt(ReportPosition position, string message, params ReadOnlySpan<SyntaxNode> nodes) =>
        _errors.AddAt(position, message, nodes);

    /// <summary>Whether a rule that reports late should stop, since nothing more would be shown.</summary>
    internal bool IsLateFull => _errors.IsLateFull;

    /// <summary>Gives up because the document asks for more work than any honest one.</summary>
    internal void Abort() => _errors.Abort();

    /// <inheritdoc cref="Abort"/>
    internal void AbortAt(ReportPosition position) => _errors.AbortAt(position);

    internal void Begin(Schema? schema, DocumentNode document, int maxErrors, bool hideSuggestions)
    {
        _schema = schema;
        Document = document;
        HideSuggestions = hideSuggestions;
        MaxErrors = maxErrors;
        _errors.Begin(document.Source, maxErrors);
        Fragments.Begin(document);
        Directives.Begin(schema, document);
    }

    internal IReadOnlyList<Execution.GraphQLError> End()
    {
        _schema = null;
        Document = null!;
        Fragment = null;
        FragmentOfSpread = null;
        Fragments.Clear();
        Directives.Clear();
        Variables.Clear();
        Selections.Clear();
        return _errors.Take();
    }
}
