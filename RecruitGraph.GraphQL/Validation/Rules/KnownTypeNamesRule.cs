using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Suggestions;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Known type names. Every type that a document refers to must exist, in the schema or in the document itself.
/// Specification, section 5.5.1.2.
/// </summary>
public sealed class KnownTypeNamesRule : ValidationRule
{
    private static readonly HashSet<string> Standard =
    [
        "String", "Int", "Float", "Boolean", "ID",
        "__Schema", "__Directive", "__DirectiveLocation", "__Type", "__Field", "__InputValue", "__EnumValue", "__TypeKind",
    ];

    private HashSet<string>? _defined;

    public override WalkEvents Events => WalkEvents.EnterNamedType;

    public override void Reset() => _defined = null;

    public override void EnterNamedType(ValidationContext context, NamedTypeNode node)
    {
        var name = node.Name.Value;
        if (context.SchemaToExtend?.FindType(name) is not null
            || (context.IsInTypeSystem && Standard.Contains(name)))
        {
            return;
        }

        _defined ??= DefinedIn(context.Document);
        if (!_defined.Contains(name))
        {
            var suggestions = context.HideSuggestions ? "" : DidYouMean.Of(name, Candidates(context));
            context.Report($"Unknown type \"{name}\".{suggestions}", node);
        }
    }

    private static HashSet<string> DefinedIn(DocumentNode document)
    {
        var names = new HashSet<string>();
        foreach (var definition in document.Definitions)
        {
            if (definition is TypeDefinitionNode type)
            {
                names.Add(type.Name.Value);
            }
        }

        return names;
    }

    private IEnumerable<string> Candidates(ValidationContext context)
    {
        var known = context.SchemaToExtend?.Types.Select(static type => type.Name) ?? [];
        return known.Concat(_defined!).Concat(context.IsInTypeSystem ? Standard : []);
    }
}
