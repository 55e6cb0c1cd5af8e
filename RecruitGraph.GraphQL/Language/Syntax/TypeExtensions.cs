using System.Collections.Immutable;

namespace RecruitGraph.GraphQL.Language;

/// <summary>An extension of the type system. Specification, section 3.1.</summary>
public abstract class TypeSystemExtensionNode(ImmutableArray<DirectiveNode> directives, SyntaxSpan span) : DefinitionNode(span)
{
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary>The extension of a named type.</summary>
public abstract class TypeExtensionNode(NameNode name, ImmutableArray<DirectiveNode> directives, SyntaxSpan span)
    : TypeSystemExtensionNode(directives, span)
{
    public NameNode Name { get; } = name;
}

/// <summary>Adds directives or root operation types to the schema.</summary>
public sealed class SchemaExtensionNode(
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<OperationTypeDefinitionNode> operationTypes,
    SyntaxSpan span = default) : TypeSystemExtensionNode(directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.SchemaExtension;

    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Directives);
        path.Add(OperationTypes);
    }
}

/// <summary>Extends a scalar.</summary>
public sealed class ScalarTypeExtensionNode(
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    SyntaxSpan span = default) : TypeExtensionNode(name, directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Name);
        path.Add(Directives);
    }
}

/// <summary>Extends an object type.</summary>
public sealed class ObjectTypeExtensionNode(
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields,
    SyntaxSpan span = default) : TypeExtensionNode(name, directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeExtension;

    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Name);
        path.Add(Interfaces);
        path.Add(Directives);
        path.Add(Fields);
    }
}

/// <summary>Extends an interface.</summary>
public sealed class InterfaceTypeExtensionNode(
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields,
    SyntaxSpan span = default) : TypeExtensionNode(name, directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeExtension;

    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Name);
        path.Add(Interfaces);
        path.Add(Directives);
        path.Add(Fields);
    }
}

/// <summary>Extends a union.</summary>
public sealed class UnionTypeExtensionNode(
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> types,
    SyntaxSpan span = default) : TypeExtensionNode(name, directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.UnionTypeExtension;

    public ImmutableArray<NamedTypeNode> Types { get; } = types;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Name);
        path.Add(Directives);
        path.Add(Types);
    }
}

/// <summary>Extends an enum.</summary>
public sealed class EnumTypeExtensionNode(
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<EnumValueDefinitionNode> values,
    SyntaxSpan span = default) : TypeExtensionNode(name, directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;

    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = values;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Name);
        path.Add(Directives);
        path.Add(Values);
    }
}

/// <summary>Extends an input object type.</summary>
public sealed class InputObjectTypeExtensionNode(
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<InputValueDefinitionNode> fields,
    SyntaxSpan span = default) : TypeExtensionNode(name, directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;

    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = fields;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Name);
        path.Add(Directives);
        path.Add(Fields);
    }
}

/// <summary>Extends a directive definition (graphql-js 17).</summary>
public sealed class DirectiveExtensionNode(
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    SyntaxSpan span = default) : TypeSystemExtensionNode(directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.DirectiveExtension;

    public NameNode Name { get; } = name;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Name);
        path.Add(Directives);
    }
}
