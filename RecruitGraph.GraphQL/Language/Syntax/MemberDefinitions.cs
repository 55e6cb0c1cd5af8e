using System.Collections.Immutable;

namespace RecruitGraph.GraphQL.Language;

/// <summary>A field of an object type or an interface.</summary>
public sealed class FieldDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<InputValueDefinitionNode> arguments,
    TypeNode type,
    ImmutableArray<DirectiveNode> directives,
    SyntaxSpan span = default) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    public TypeNode Type { get; } = type;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Description);
        path.Add(Name);
        path.Add(Arguments);
        path.Add(Type);
        path.Add(Directives);
    }
}

/// <summary>An argument, or a field of an input object type.</summary>
public sealed class InputValueDefinitionNode(
    StringValueNode? description,
    NameNode name,
    TypeNode type,
    ValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives,
    SyntaxSpan span = default) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Description);
        path.Add(Name);
        path.Add(Type);
        path.Add(DefaultValue);
        path.Add(Directives);
    }
}

/// <summary>A value of an enum.</summary>
public sealed class EnumValueDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    SyntaxSpan span = default) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.EnumValueDefinition;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Description);
        path.Add(Name);
        path.Add(Directives);
    }
}

/// <summary>A directive. Specification, section 3.13.</summary>
public sealed class DirectiveDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<InputValueDefinitionNode> arguments,
    ImmutableArray<DirectiveNode> directives,
    bool repeatable,
    ImmutableArray<NameNode> locations,
    SyntaxSpan span = default) : TypeSystemDefinitionNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.DirectiveDefinition;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    public bool Repeatable { get; } = repeatable;

    public ImmutableArray<NameNode> Locations { get; } = locations;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Description);
        path.Add(Name);
        path.Add(Arguments);
        path.Add(Directives);
        path.Add(Locations);
    }
}
