using System.Collections.Immutable;

namespace RecruitGraph.GraphQL.Language;

/// <summary>A name. Specification, section 2.1.8.</summary>
public sealed class NameNode(string value, SyntaxSpan span = default) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.Name;

    public string Value { get; } = value;
}

/// <summary>The selections between braces. Specification, section 2.5.</summary>
public sealed class SelectionSetNode(ImmutableArray<SelectionNode> selections, SyntaxSpan span = default) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    public ImmutableArray<SelectionNode> Selections { get; } = selections;

    internal override void AddChildrenTo(ref SyntaxPath path) => path.Add(Selections);
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public abstract class SelectionNode(ImmutableArray<DirectiveNode> directives, SyntaxSpan span) : SyntaxNode(span)
{
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A selected field. Specification, section 2.6.</summary>
public sealed class FieldNode(
    NameNode? alias,
    NameNode name,
    ImmutableArray<ArgumentNode> arguments,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode? selectionSet,
    SyntaxSpan span = default) : SelectionNode(directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.Field;

    public NameNode? Alias { get; } = alias;

    public NameNode Name { get; } = name;

    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;

    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The key under which the answer carries the field: the alias, else the name.</summary>
    public string ResponseName => (Alias ?? Name).Value;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Alias);
        path.Add(Name);
        path.Add(Arguments);
        path.Add(Directives);
        path.Add(SelectionSet);
    }
}

/// <summary>The use of a named fragment. Specification, section 2.9.</summary>
public sealed class FragmentSpreadNode(
    NameNode name,
    ImmutableArray<FragmentArgumentNode> arguments,
    ImmutableArray<DirectiveNode> directives,
    SyntaxSpan span = default) : SelectionNode(directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    public NameNode Name { get; } = name;

    /// <summary>Arguments of the experimental fragment arguments; empty in plain documents.</summary>
    public ImmutableArray<FragmentArgumentNode> Arguments { get; } = arguments;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Name);
        path.Add(Arguments);
        path.Add(Directives);
    }
}

/// <summary>A fragment where it is used. Specification, section 2.9.2.</summary>
public sealed class InlineFragmentNode(
    NamedTypeNode? typeCondition,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    SyntaxSpan span = default) : SelectionNode(directives, span)
{
    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    public SelectionSetNode SelectionSet { get; } = selectionSet;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(TypeCondition);
        path.Add(Directives);
        path.Add(SelectionSet);
    }
}

/// <summary>An argument of a field or a directive. Specification, section 2.7.</summary>
public sealed class ArgumentNode(NameNode name, ValueNode value, SyntaxSpan span = default) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.Argument;

    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Name);
        path.Add(Value);
    }
}

/// <summary>An argument of a fragment spread (experimental fragment arguments).</summary>
public sealed class FragmentArgumentNode(NameNode name, ValueNode value, SyntaxSpan span = default) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.FragmentArgument;

    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Name);
        path.Add(Value);
    }
}

/// <summary>A directive where it is applied. Specification, section 2.13.</summary>
public sealed class DirectiveNode(NameNode name, ImmutableArray<ArgumentNode> arguments, SyntaxSpan span = default) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.Directive;

    public NameNode Name { get; } = name;

    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Name);
        path.Add(Arguments);
    }
}
