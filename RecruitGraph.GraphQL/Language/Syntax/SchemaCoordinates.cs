namespace RecruitGraph.GraphQL.Language;

/// <summary>A schema coordinate: the unique name of a schema element. Specification, section 2.14.</summary>
public abstract class SchemaCoordinateNode(NameNode name, SyntaxSpan span) : SyntaxNode(span)
{
    public NameNode Name { get; } = name;
}

/// <summary><c>Type</c></summary>
public sealed class TypeCoordinateNode(
    NameNode name,
    SyntaxSpan span = default) : SchemaCoordinateNode(name, span)
{
    public override SyntaxKind Kind => SyntaxKind.TypeCoordinate;

    internal override void AddChildrenTo(ref SyntaxPath path) => path.Add(Name);
}

/// <summary><c>Type.member</c>: a field, input field or enum value.</summary>
public sealed class MemberCoordinateNode(
    NameNode name,
    NameNode memberName,
    SyntaxSpan span = default) : SchemaCoordinateNode(name, span)
{
    public override SyntaxKind Kind => SyntaxKind.MemberCoordinate;

    public NameNode MemberName { get; } = memberName;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Name);
        path.Add(MemberName);
    }
}

/// <summary><c>Type.field(argument:)</c></summary>
public sealed class ArgumentCoordinateNode(
    NameNode name,
    NameNode fieldName,
    NameNode argumentName,
    SyntaxSpan span = default) : SchemaCoordinateNode(name, span)
{
    public override SyntaxKind Kind => SyntaxKind.ArgumentCoordinate;

    public NameNode FieldName { get; } = fieldName;

    public NameNode ArgumentName { get; } = argumentName;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Name);
        path.Add(FieldName);
        path.Add(ArgumentName);
    }
}

/// <summary><c>@directive</c></summary>
public sealed class DirectiveCoordinateNode(
    NameNode name,
    SyntaxSpan span = default) : SchemaCoordinateNode(name, span)
{
    public override SyntaxKind Kind => SyntaxKind.DirectiveCoordinate;

    internal override void AddChildrenTo(ref SyntaxPath path) => path.Add(Name);
}

/// <summary><c>@directive(argument:)</c></summary>
public sealed class DirectiveArgumentCoordinateNode(
    NameNode name,
    NameNode argumentName,
    SyntaxSpan span = default) : SchemaCoordinateNode(name, span)
{
    public override SyntaxKind Kind => SyntaxKind.DirectiveArgumentCoordinate;

    public NameNode ArgumentName { get; } = argumentName;

    internal override void AddChildrenTo(ref SyntaxPath path)
    {
        path.Add(Name);
        path.Add(ArgumentName);
    }
}
