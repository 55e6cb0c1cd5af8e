using System.Collections.Immutable;

namespace RecruitGraph.GraphQL.Language;

/// <summary>An input value as written in a document. Specification, section 2.10.</summary>
public abstract class ValueNode(SyntaxSpan span) : SyntaxNode(span);

/// <summary>The use of a variable.</summary>
public sealed class VariableNode(NameNode name, SyntaxSpan span = default) : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.Variable;

    public NameNode Name { get; } = name;

    internal override void AddChildrenTo(ref SyntaxPath path) => path.Add(Name);
}

/// <summary>A whole number of any size, kept as written.</summary>
public sealed class IntValueNode(string value, SyntaxSpan span = default) : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    public string Value { get; } = value;
}

/// <summary>A number with fraction or exponent, kept as written.</summary>
public sealed class FloatValueNode(string value, SyntaxSpan span = default) : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    public string Value { get; } = value;
}

/// <summary>A string, its escapes resolved and, for a block string, its indentation removed.</summary>
public sealed class StringValueNode(string value, bool block = false, SyntaxSpan span = default) : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    public string Value { get; } = value;

    /// <summary>Whether it was written between triple quotes.</summary>
    public bool Block { get; } = block;
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class BooleanValueNode(bool value, SyntaxSpan span = default) : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    public bool Value { get; } = value;
}

/// <summary><c>null</c>.</summary>
public sealed class NullValueNode(SyntaxSpan span = default) : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}

/// <summary>The name of an enum value.</summary>
public sealed class EnumValueNode(string value, SyntaxSpan span = default) : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    public string Value { get; } = value;
}

/// <summary>A list of values.</summary>
public sealed class ListValueNode(ImmutableArray<ValueNode> values, SyntaxSpan span = default) : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    public ImmutableArray<ValueNode> Values { get; } = values;

    internal override void AddChildrenTo(ref SyntaxPath path) => path.Add(Values);
}

/// <summary>An input object.</summary>
public sealed class ObjectValueNode(ImmutableArray<ObjectFieldNode> fields, SyntaxSpan span = default) : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    public ImmutableArray<ObjectFieldNode> Fields { get; } = fields;

    internal override void AddChildrenTo(ref SyntaxPath path) => path.Add(Fields);
}

/// <summary>A field of an input object.</summary>
public sealed class ObjectFieldNode(NameNode name, ValueNode value, SyntaxSpan span = default) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Name);
        path.Add(Value);
    }
}
