using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Types;

/// <summary>Finds the places in documents that an error of the schema should point at.</summary>
internal static class SchemaOrigins
{
    /// <summary>The definition of a type, without its extensions.</summary>
    public static SyntaxOrigin? Definition(NamedType type) =>
        type.Origins.Count > 0 && type.Origins[0].Node is TypeDefinitionNode ? type.Origins[0] : null;

    /// <summary>The definition of a type and its extensions.</summary>
    public static IEnumerable<SyntaxOrigin?> All(NamedType type) => type.Origins.Select(static o => (SyntaxOrigin?)o);

    /// <summary>The type reference of a field.</summary>
    public static SyntaxOrigin? Type(Field field) =>
        field.Origin is { Node: FieldDefinitionNode node } origin ? origin.At(node.Type) : null;

    /// <summary>The type reference of an argument or input field.</summary>
    public static SyntaxOrigin? Type(InputValue inputValue) =>
        inputValue.Origin is { Node: InputValueDefinitionNode node } origin ? origin.At(node.Type) : null;

    /// <summary>The <c>@deprecated</c> of a member.</summary>
    public static SyntaxOrigin? Deprecation(SyntaxOrigin? member)
    {
        var directives = member?.Node switch
        {
            FieldDefinitionNode field => field.Directives,
            InputValueDefinitionNode inputValue => inputValue.Directives,
            _ => [],
        };
        return DirectiveText.Find(directives, "deprecated") is { } deprecated ? member?.At(deprecated) : null;
    }

    /// <summary>Where a type says that it implements an interface.</summary>
    public static IEnumerable<SyntaxOrigin?> Implements(FieldsType type, NamedType implemented) => Find(
        type,
        implemented.Name,
        static node => node switch
        {
            ObjectTypeDefinitionNode definition => definition.Interfaces,
            ObjectTypeExtensionNode extension => extension.Interfaces,
            InterfaceTypeDefinitionNode definition => definition.Interfaces,
            InterfaceTypeExtensionNode extension => extension.Interfaces,
            _ => [],
        });

    /// <summary>Where a union names a member.</summary>
    public static IEnumerable<SyntaxOrigin?> Members(UnionType union, NamedType member) => Find(
        union,
        member.Name,
        static node => node switch
        {
            UnionTypeDefinitionNode definition => definition.Types,
            UnionTypeExtensionNode extension => extension.Types,
            _ => [],
        });

    private static IEnumerable<SyntaxOrigin?> Find(
        NamedType type, string name, Func<SyntaxNode, IEnumerable<NamedTypeNode>> references)
    {
        foreach (var origin in type.Origins)
        {
            foreach (var reference in references(origin.Node))
            {
                if (reference.Name.Value == name)
                {
                    yield return origin.At(reference);
                }
            }
        }
    }
}
