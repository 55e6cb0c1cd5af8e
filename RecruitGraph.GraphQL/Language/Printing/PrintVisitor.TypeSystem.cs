namespace RecruitGraph.GraphQL.Language;

internal sealed partial class PrintVisitor
{
    private static Piece PrintTypeSystem(SyntaxNode node, PrintedChildren children, PrintBuffer to) => node switch
    {
        FieldDefinitionNode n => Print(n, children, to),
        InputValueDefinitionNode n => Print(n, children, to),
        EnumValueDefinitionNode n => to.Concat(
            Description(n.Description, ref children, to),
            to.Join([children.Take(n.Name), to.Join(children.Take(n.Directives), " ")], " ")),
        OperationTypeDefinitionNode n => to.Concat(
            to.Text(Word(n.Operation)), to.Text(": "), children.Take(n.Type)),
        SchemaDefinitionNode n => to.Concat(
            Description(n.Description, ref children, to),
            to.Join([to.Text("schema"), to.Join(children.Take(n.Directives), " "), to.Block(children.Take(n.OperationTypes))], " ")),
        DirectiveDefinitionNode n => Print(n, children, to),
        TypeDefinitionNode n => to.Concat(Description(n.Description, ref children, to), PrintType(n, children, to)),
        TypeSystemExtensionNode n => PrintExtension(n, children, to),
        _ => PrintCoordinate(node, children, to),
    };

    private static Piece PrintType(TypeDefinitionNode node, PrintedChildren children, PrintBuffer to)
    {
        var name = children.Take(node.Name);
        return node switch
        {
            ObjectTypeDefinitionNode n => to.Join(
                [
                    to.Text("type"),
                    name,
                    to.Wrap("implements ", to.Join(children.Take(n.Interfaces), " & ")),
                    to.Join(children.Take(n.Directives), " "),
                    to.Block(children.Take(n.Fields)),
                ],
                " "),
            InterfaceTypeDefinitionNode n => to.Join(
                [
                    to.Text("interface"),
                    name,
                    to.Wrap("implements ", to.Join(children.Take(n.Interfaces), " & ")),
                    to.Join(children.Take(n.Directives), " "),
                    to.Block(children.Take(n.Fields)),
                ],
                " "),
            UnionTypeDefinitionNode n => to.Join(
                [to.Text("union"), name, to.Join(children.Take(n.Directives), " "), to.Wrap("= ", to.Join(children.Take(n.Types), " | "))],
                " "),
            EnumTypeDefinitionNode n => to.Join(
                [to.Text("enum"), name, to.Join(children.Take(n.Directives), " "), to.Block(children.Take(n.Values))], " "),
            InputObjectTypeDefinitionNode n => to.Join(
                [to.Text("input"), name, to.Join(children.Take(n.Directives), " "), to.Block(children.Take(n.Fields))], " "),
            _ => to.Join([to.Text("scalar"), name, to.Join(children.Take(node.Directives), " ")], " "),
        };
    }

    private static Piece PrintExtension(TypeSystemExtensionNode node, PrintedChildren children, PrintBuffer to)
    {
        switch (node)
        {
            case SchemaExtensionNode n:
                return to.Join(
                    [to.Text("extend schema"), to.Join(children.Take(n.Directives), " "), to.Block(children.Take(n.OperationTypes))],
                    " ");
            case DirectiveExtensionNode n:
                return to.Join(
                    [to.Concat(to.Text("extend directive @"), children.Take(n.Name)), to.Join(children.Take(n.Directives), " ")], " ");
            case ScalarTypeExtensionNode n:
                return to.Join([to.Text("extend scalar"), children.Take(n.Name), to.Join(children.Take(n.Directives), " ")], " ");
            case ObjectTypeExtensionNode n:
                return to.Join(
                    [
                        to.Text("extend type"),
                        children.Take(n.Name),
                        to.Wrap("implements ", to.Join(children.Take(n.Interfaces), " & ")),
                        to.Join(children.Take(n.Directives), " "),
                        to.Block(children.Take(n.Fields)),
                    ],
                    " ");
            case InterfaceTypeExtensionNode n:
                return to.Join(
                    [
                        to.Text("extend interface"),
                        children.Take(n.Name),
                        to.Wrap("implements ", to.Join(children.Take(n.Interfaces), " & ")),
                        to.Join(children.Take(n.Directives), " "),
                        to.Block(children.Take(n.Fields)),
                    ],
                    " ");
            case UnionTypeExtensionNode n:
                return to.Join(
                    [
                        to.Text("extend union"),
                        children.Take(n.Name),
                        to.Join(children.Take(n.Directives), " "),
                        to.Wrap("= ", to.Join(children.Take(n.Types), " | ")),
                    ],
                    " ");
            case EnumTypeExtensionNode n:
                return to.Join(
                    [
                        to.Text("extend enum"),
                        children.Take(n.Name),
                        to.Join(children.Take(n.Directives), " "),
                        to.Block(children.Take(n.Values)),
                    ],
                    " ");
            default:
                var input = (InputObjectTypeExtensionNode)node;
                return to.Join(
                    [
                        to.Text("extend input"),
                        children.Take(input.Name),
                        to.Join(children.Take(input.Directives), " "),
                        to.Block(children.Take(input.Fields)),
                    ],
                    " ");
        }
    }

    private static Piece PrintCoordinate(SyntaxNode node, PrintedChildren children, PrintBuffer to) => node switch
    {
        TypeCoordinateNode n => children.Take(n.Name),
        MemberCoordinateNode n => to.Concat(children.Take(n.Name), to.Wrap(".", children.Take(n.MemberName))),
        ArgumentCoordinateNode n => to.Concat(
            children.Take(n.Name), to.Wrap(".", children.Take(n.FieldName)), to.Wrap("(", children.Take(n.ArgumentName), ":)")),
        DirectiveCoordinateNode n => to.Concat(to.Text("@"), children.Take(n.Name)),
        DirectiveArgumentCoordinateNode n => to.Concat(
            to.Text("@"), children.Take(n.Name), to.Wrap("(", children.Take(n.ArgumentName), ":)")),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.Kind, "This kind of node has no text."),
    };

    private static Piece Print(FieldDefinitionNode node, PrintedChildren children, PrintBuffer to) => to.Concat(
        Description(node.Description, ref children, to),
        children.Take(node.Name),
        ArgumentDefinitions(children.Take(node.Arguments), to),
        to.Text(": "),
        children.Take(node.Type),
        to.Wrap(" ", to.Join(children.Take(node.Directives), " ")));

    private static Piece Print(InputValueDefinitionNode node, PrintedChildren children, PrintBuffer to) => to.Concat(
        Description(node.Description, ref children, to),
        children.Take(node.Name),
        to.Text(": "),
        children.Take(node.Type),
        to.Wrap(" = ", children.Take(node.DefaultValue)),
        to.Wrap(" ", to.Join(children.Take(node.Directives), " ")));

    private static Piece Print(DirectiveDefinitionNode node, PrintedChildren children, PrintBuffer to) => to.Concat(
        Description(node.Description, ref children, to),
        to.Text("directive @"),
        children.Take(node.Name),
        ArgumentDefinitions(children.Take(node.Arguments), to),
        to.Wrap(" ", to.Join(children.Take(node.Directives), " ")),
        to.Text(node.Repeatable ? " repeatable on " : " on "),
        to.Join(children.Take(node.Locations), " | "));

    private static Piece Description(StringValueNode? node, ref PrintedChildren children, PrintBuffer to) =>
        to.Wrap("", children.Take(node), "\n");

    private static Piece ArgumentDefinitions(ReadOnlySpan<Piece> arguments, PrintBuffer to) => HasManyLines(arguments)
        ? to.Wrap("(\n", to.Indent(to.Join(arguments, "\n")), "\n)")
        : to.Wrap("(", to.Join(arguments, ", "), ")");
}
