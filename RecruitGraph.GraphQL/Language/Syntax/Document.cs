using System.Collections.Immutable;

namespace RecruitGraph.GraphQL.Language;

/// <summary>A GraphQL document: operations and fragments, type system definitions and extensions, or both.</summary>
/// <remarks>Specification, section 2.3.</remarks>
public sealed class DocumentNode(ImmutableArray<DefinitionNode> definitions, SourceText? source = null, SyntaxSpan span = default)
    : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.Document;

    public ImmutableArray<DefinitionNode> Definitions { get; } = definitions;

    /// <summary>The text that the document was parsed from; absent when it was built in code.</summary>
    public SourceText? Source { get; } = source;

    internal override void AddChildrenTo(ref SyntaxPath path) => path.Add(Definitions);
}

/// <summary>Anything that may stand at the top of a document.</summary>
public abstract class DefinitionNode(SyntaxSpan span) : SyntaxNode(span);

/// <summary>An operation or a fragment.</summary>
public abstract class ExecutableDefinitionNode(
    StringValueNode? description,
    ImmutableArray<VariableDefinitionNode> variableDefinitions,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    SyntaxSpan span) : DefinitionNode(span)
{
    public StringValueNode? Description { get; } = description;

    /// <summary>The variables of an operation; on fragments only with the experimental fragment arguments.</summary>
    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>The three kinds of operations.</summary>
public enum OperationType
{
    Query,
    Mutation,
    Subscription,
}

/// <summary>An operation. Specification, section 2.4.</summary>
public sealed class OperationDefinitionNode(
    OperationType operation,
    NameNode? name,
    StringValueNode? description,
    ImmutableArray<VariableDefinitionNode> variableDefinitions,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    SyntaxSpan span = default)
    : ExecutableDefinitionNode(description, variableDefinitions, directives, selectionSet, span)
{
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    public OperationType Operation { get; } = operation;

    public NameNode? Name { get; } = name;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Description);
        path.Add(Name);
        path.Add(VariableDefinitions);
        path.Add(Directives);
        path.Add(SelectionSet);
    }
}

/// <summary>A named fragment. Specification, section 2.9.</summary>
public sealed class FragmentDefinitionNode(
    NameNode name,
    StringValueNode? description,
    ImmutableArray<VariableDefinitionNode> variableDefinitions,
    NamedTypeNode typeCondition,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    SyntaxSpan span = default)
    : ExecutableDefinitionNode(description, variableDefinitions, directives, selectionSet, span)
{
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    public NameNode Name { get; } = name;

    public NamedTypeNode TypeCondition { get; } = typeCondition;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Description);
        path.Add(Name);
        path.Add(VariableDefinitions);
        path.Add(TypeCondition);
        path.Add(Directives);
        path.Add(SelectionSet);
    }
}

/// <summary>A variable that an operation declares. Specification, section 2.11.</summary>
public sealed class VariableDefinitionNode(
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    StringValueNode? description,
    ImmutableArray<DirectiveNode> directives,
    SyntaxSpan span = default) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    public VariableNode Variable { get; } = variable;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public StringValueNode? Description { get; } = description;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Description);
        path.Add(Variable);
        path.Add(Type);
        path.Add(DefaultValue);
        path.Add(Directives);
    }
}
