using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation.Suggestions;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Possible type extensions. A type can be extended only where it is defined, and only as what it is.
/// Specification, section 3.4.3.
/// </summary>
public sealed class PossibleTypeExtensionsRule : ValidationRule
{
    private readonly Dictionary<string, TypeDefinitionNode> _defined = [];

    public override WalkEvents Events => WalkEvents.EnterDocument | WalkEvents.EnterTypeExtension;

    public override void Reset() => _defined.Clear();

    public override void EnterDocument(ValidationContext context, DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            if (definition is TypeDefinitionNode type)
            {
                _defined[type.Name.Value] = type;
            }
        }
    }

    public override void EnterTypeExtension(ValidationContext context, TypeExtensionNode node)
    {
        var name = node.Name.Value;
        _defined.TryGetValue(name, out var definition);
        var expected = definition is null ? KindOf(context.SchemaToExtend?.FindType(name)) : KindOf(definition);
        if (expected is null)
        {
            var known = context.SchemaToExtend?.Types.Select(static type => type.Name) ?? [];
            context.Report(
                $"Cannot extend type \"{name}\" because it is not defined.{DidYouMean.Of(name, known.Concat(_defined.Keys))}",
                node.Name);
        }
        else if (expected != KindOf(node))
        {
            SyntaxNode[] nodes = definition is null ? [node] : [definition, node];
            context.Report($"Cannot extend non-{KindOf(node)} type \"{name}\".", nodes);
        }
    }

    private static string? KindOf(TypeDefinitionNode definition) => definition.Kind switch
    {
        SyntaxKind.ScalarTypeDefinition => "scalar",
        SyntaxKind.ObjectTypeDefinition => "object",
        SyntaxKind.InterfaceTypeDefinition => "interface",
        SyntaxKind.UnionTypeDefinition => "union",
        SyntaxKind.EnumTypeDefinition => "enum",
        _ => "input object",
    };

    private static string KindOf(TypeExtensionNode extension) => extension.Kind switch
    {
        SyntaxKind.ScalarTypeExtension => "scalar",
        SyntaxKind.ObjectTypeExtension => "object",
        SyntaxKind.InterfaceTypeExtension => "interface",
        SyntaxKind.UnionTypeExtension => "union",
        SyntaxKind.EnumTypeExtension => "enum",
        _ => "input object",
    };

    private static string? KindOf(NamedType? type) => type switch
    {
        null => null,
        ScalarType => "scalar",
        ObjectType => "object",
        InterfaceType => "interface",
        UnionType => "union",
        EnumType => "enum",
        _ => "input object",
    };
}
