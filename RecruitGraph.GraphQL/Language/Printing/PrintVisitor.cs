namespace RecruitGraph.GraphQL.Language;

/// <summary>
/// Puts the pieces of a node together from those of its children. This part holds executable documents, the other the
/// type system.
/// </summary>
internal sealed partial class PrintVisitor : SyntaxVisitor<PrintContext>
{
    private const int LongestLine = 80;

    private PrintVisitor()
    {
    }

    public static PrintVisitor Instance { get; } = new();

    protected override VisitAction Enter(SyntaxNode node, SyntaxNode? parent, PrintContext context)
    {
        context.Open();
        return VisitAction.Continue;
    }

    protected override VisitAction Leave(SyntaxNode node, SyntaxNode? parent, PrintContext context)
    {
        context.Close(Print(node, context.Children, context.Buffer));
        return VisitAction.Continue;
    }

    private static Piece Print(SyntaxNode node, PrintedChildren children, PrintBuffer to) => node switch
    {
        NameNode n => to.Text(n.Value),
        FieldNode n => Print(n, children, to),
        ArgumentNode n => to.Concat(children.Take(n.Name), to.Text(": "), children.Take(n.Value)),
        SelectionSetNode { Selections.IsEmpty: true } => to.Text("{}"),
        SelectionSetNode n => to.Block(children.Take(n.Selections)),
        FragmentSpreadNode n => Print(n, children, to),
        InlineFragmentNode n => Print(n, children, to),
        FragmentArgumentNode n => to.Concat(children.Take(n.Name), to.Text(": "), children.Take(n.Value)),
        DirectiveNode n => to.Concat(
            to.Text("@"), children.Take(n.Name), to.Wrap("(", to.Join(children.Take(n.Arguments), ", "), ")")),
        DocumentNode n => to.Join(children.Take(n.Definitions), "\n\n"),
        OperationDefinitionNode n => Print(n, children, to),
        FragmentDefinitionNode n => Print(n, children, to),
        VariableDefinitionNode n => Print(n, children, to),
        ValueNode n => PrintValue(n, children, to),
        ObjectFieldNode n => to.Concat(children.Take(n.Name), to.Text(": "), children.Take(n.Value)),
        NamedTypeNode n => children.Take(n.Name),
        ListTypeNode n => to.Concat(to.Text("["), children.Take(n.Type), to.Text("]")),
        NonNullTypeNode n => to.Concat(children.Take(n.Type), to.Text("!")),
        _ => PrintTypeSystem(node, children, to),
    };

    private static Piece Print(OperationDefinitionNode node, PrintedChildren children, PrintBuffer to)
    {
        var description = to.Wrap("", children.Take(node.Description), "\n");
        var name = children.Take(node.Name);
        var variables = children.Take(node.VariableDefinitions);
        var variableList = HasManyLines(variables)
            ? to.Wrap("(\n", to.Join(variables, "\n"), "\n)")
            : to.Wrap("(", to.Join(variables, ", "), ")");
        var directives = to.Join(children.Take(node.Directives), " ");
        var isShorthand = node.Operation == OperationType.Query
            && description.IsEmpty && name.IsEmpty && variableList.IsEmpty && directives.IsEmpty;
        var head = isShorthand
            ? default
            : to.Join([to.Text(Word(node.Operation)), to.Concat(name, variableList), directives], " ");
        return to.Concat(description, to.Wrap("", head, " "), children.Take(node.SelectionSet));
    }

    private static Piece Print(VariableDefinitionNode node, PrintedChildren children, PrintBuffer to) => to.Concat(
        to.Wrap("", children.Take(node.Description), "\n"),
        children.Take(node.Variable),
        to.Text(": "),
        children.Take(node.Type),
        to.Wrap(" = ", children.Take(node.DefaultValue)),
        to.Wrap(" ", to.Join(children.Take(node.Directives), " ")));

    private static Piece Print(FieldNode node, PrintedChildren children, PrintBuffer to)
    {
        var name = to.Concat(to.Wrap("", children.Take(node.Alias), ": "), children.Take(node.Name));
        return to.Concat(
            WithArguments(name, children.Take(node.Arguments), to),
            to.Wrap(" ", to.Join(children.Take(node.Directives), " ")),
            to.Wrap(" ", children.Take(node.SelectionSet)));
    }

    private static Piece Print(FragmentSpreadNode node, PrintedChildren children, PrintBuffer to) => to.Concat(
        WithArguments(to.Concat(to.Text("..."), children.Take(node.Name)), children.Take(node.Arguments), to),
        to.Wrap(" ", to.Join(children.Take(node.Directives), " ")));

    private static Piece Print(InlineFragmentNode node, PrintedChildren children, PrintBuffer to) => to.Join(
        [
            to.Text("..."),
            to.Wrap("on ", children.Take(node.TypeCondition)),
            to.Join(children.Take(node.Directives), " "),
            children.Take(node.SelectionSet),
        ],
        " ");

    private static Piece Print(FragmentDefinitionNode node, PrintedChildren children, PrintBuffer to) => to.Concat(
        to.Wrap("", children.Take(node.Description), "\n"),
        to.Text("fragment "),
        children.Take(node.Name),
        to.Wrap("(", to.Join(children.Take(node.VariableDefinitions), ", "), ")"),
        to.Text(" on "),
        children.Take(node.TypeCondition),
        to.Text(" "),
        to.Wrap("", to.Join(children.Take(node.Directives), " "), " "),
        children.Take(node.SelectionSet));

    private static Piece PrintValue(ValueNode node, PrintedChildren children, PrintBuffer to)
    {
        switch (node)
        {
            case VariableNode n:
                return to.Concat(to.Text("$"), children.Take(n.Name));
            case IntValueNode n:
                return to.Text(n.Value);
            case FloatValueNode n:
                return to.Text(n.Value);
            case StringValueNode n:
                return to.Text(n.Block ? BlockString.Print(n.Value) : StringLiteral.Print(n.Value));
            case BooleanValueNode n:
                return to.Text(n.Value ? "true" : "false");
            case EnumValueNode n:
                return to.Text(n.Value);
            case ListValueNode n:
                var values = children.Take(n.Values);
                return LengthOf("[]", values) > LongestLine
                    ? to.Wrap("[\n", to.Indent(to.Join(values, "\n")), "\n]")
                    : to.Concat(to.Text("["), to.Join(values, ", "), to.Text("]"));
            case ObjectValueNode n:
                var fields = children.Take(n.Fields);
                return LengthOf("{  }", fields) > LongestLine
                    ? to.Block(fields)
                    : to.Concat(to.Text("{ "), to.Join(fields, ", "), to.Text(" }"));
            default:
                return to.Text("null");
        }
    }

    private static Piece WithArguments(Piece head, ReadOnlySpan<Piece> arguments, PrintBuffer to)
    {
        var list = head.Length + LengthOf("()", arguments) > LongestLine
            ? to.Wrap("(\n", to.Indent(to.Join(arguments, "\n")), "\n)")
            : to.Wrap("(", to.Join(arguments, ", "), ")");
        return to.Concat(head, list);
    }

    /// <summary>How long a list would be on one line, with commas between the items.</summary>
    private static int LengthOf(string brackets, ReadOnlySpan<Piece> items)
    {
        var (length, count) = (brackets.Length, 0);
        foreach (var item in items)
        {
            if (!item.IsEmpty)
            {
                length += item.Length + (count++ == 0 ? 0 : ", ".Length);
            }
        }

        return length;
    }

    private static bool HasManyLines(ReadOnlySpan<Piece> items)
    {
        foreach (var item in items)
        {
            if (item.LineEnds > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string Word(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
