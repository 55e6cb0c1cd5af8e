namespace RecruitGraph.GraphQL.Language;

/// <summary>A reference to a type. Specification, section 2.12.</summary>
public abstract class TypeNode(SyntaxSpan span) : SyntaxNode(span);

/// <summary>A type by its name.</summary>
public sealed class NamedTypeNode(NameNode name, SyntaxSpan span = default) : TypeNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    public NameNode Name { get; } = name;

    internal override void AddChildrenTo(ref SyntaxPath path) => path.Add(Name);
}

/// <summary>A list of a type.</summary>
public sealed class ListTypeNode(TypeNode type, SyntaxSpan span = default) : TypeNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.ListType;

    public TypeNode Type { get; } = type;

    internal override void AddChildrenTo(ref SyntaxPath path) => path.Add(Type);
}

/// <summary>A type that excludes null.</summary>
public sealed class NonNullTypeNode(TypeNode type, SyntaxSpan span = default) : TypeNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>A <see cref="NamedTypeNode"/> or a <see cref="ListTypeNode"/>.</summary>
    public TypeNode Type { get; } = type;

    internal override void AddChildrenTo(ref SyntaxPath path) => path.Add(Type);
}
