using System.Collections.Immutable;

namespace RecruitGraph.GraphQL.Language;

/// <summary>A definition of the type system. Specification, section 3.</summary>
public abstract class TypeSystemDefinitionNode(SyntaxSpan span) : DefinitionNode(span);

/// <summary>The definition of a named type.</summary>
public abstract class TypeDefinitionNode(StringValueNode? description, NameNode name, ImmutableArray<DirectiveNode> directives, SyntaxSpan span)
    : TypeSystemDefinitionNode(span)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary>The root operation types. Specification, section 3.3.</summary>
public sealed class SchemaDefinitionNode(
    StringValueNode? description,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<OperationTypeDefinitionNode> operationTypes,
    SyntaxSpan span = default) : TypeSystemDefinitionNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.SchemaDefinition;

    public StringValueNode? Description { get; } = description;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Description);
        path.Add(Directives);
        path.Add(OperationTypes);
    }
}

/// <summary>One root operation type.</summary>
public sealed class OperationTypeDefinitionNode(
    OperationType operation,
    NamedTypeNode type,
    SyntaxSpan span = default) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    public OperationType Operation { get; } = operation;

    public NamedTypeNode Type { get; } = type;

    internal override void AddChildrenTo(ref SyntaxPath path) => path.Add(Type);
}

/// <summary>A scalar. Specification, section 3.5.</summary>
public sealed class ScalarTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    SyntaxSpan span = default) : TypeDefinitionNode(description, name, directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Description);
        path.Add(Name);
        path.Add(Directives);
    }
}

/// <summary>An object type. Specification, section 3.6.</summary>
public sealed class ObjectTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields,
    SyntaxSpan span = default) : TypeDefinitionNode(description, name, directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeDefinition;

    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Description);
        path.Add(Name);
        path.Add(Interfaces);
        path.Add(Directives);
        path.Add(Fields);
    }
}

/// <summary>An interface. Specification, section 3.7.</summary>
public sealed class InterfaceTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields,
    SyntaxSpan span = default) : TypeDefinitionNode(description, name, directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.InterfaceTypeDefinition;

    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Description);
        path.Add(Name);
        path.Add(Interfaces);
        path.Add(Directives);
        path.Add(Fields);
    }
}

/// <summary>A union. Specification, section 3.8.</summary>
public sealed class UnionTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> types,
    SyntaxSpan span = default) : TypeDefinitionNode(description, name, directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.UnionTypeDefinition;

    public ImmutableArray<NamedTypeNode> Types { get; } = types;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Description);
        path.Add(Name);
        path.Add(Directives);
        path.Add(Types);
    }
}

/// <summary>An enum. Specification, section 3.9.</summary>
public sealed class EnumTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<EnumValueDefinitionNode> values,
    SyntaxSpan span = default) : TypeDefinitionNode(description, name, directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;

    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = values;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Description);
        path.Add(Name);
        path.Add(Directives);
        path.Add(Values);
    }
}

/// <summary>An input object type. Specification, section 3.10.</summary>
public sealed class InputObjectTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<InputValueDefinitionNode> fields,
    SyntaxSpan span = default) : TypeDefinitionNode(description, name, directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = fields;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Description);
        path.Add(Name);
        path.Add(Directives);
        path.Add(Fields);
    }
}
