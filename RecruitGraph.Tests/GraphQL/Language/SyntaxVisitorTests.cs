using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.Tests.GraphQL.Language;

public sealed class SyntaxVisitorTests
{
    private static readonly DocumentNode Document = GraphQLParser.Parse("query Q($v: Int = 1) { a: b(c: $v) @d ...F ... on T { e } }");

    [Fact]
    public void Visit_Should_EnterAndLeaveInDocumentOrder_When_NothingIsSkipped()
    {
        var trace = Trace(Document, _ => VisitAction.Continue);

        string.Join(' ', trace.Where(step => step[0] == '+').Select(step => step[1..])).ShouldBe(
            "Document OperationDefinition Name VariableDefinition Variable Name NamedType Name IntValue SelectionSet "
            + "Field Name Name Argument Name Variable Name Directive Name FragmentSpread Name "
            + "InlineFragment NamedType Name SelectionSet Field Name");
        trace[0].ShouldBe("+Document");
        trace[^1].ShouldBe("-Document");
        trace.Count(step => step[0] == '-').ShouldBe(trace.Count / 2);
    }

    [Fact]
    public void Visit_Should_NeitherDescendNorLeave_When_NodeIsSkipped()
    {
        var trace = Trace(Document, node => node is FieldNode ? VisitAction.Skip : VisitAction.Continue);

        trace.ShouldContain("+Field");
        trace.ShouldNotContain("-Field");
        trace.ShouldNotContain("+Argument");
        trace.ShouldContain("-InlineFragment");
    }

    [Fact]
    public void Visit_Should_Stop_When_BrokenOff()
    {
        var trace = Trace(Document, node => node is ArgumentNode ? VisitAction.Break : VisitAction.Continue);

        trace[^1].ShouldBe("+Argument");
    }

    [Fact]
    public void Visit_Should_TellWhetherItWasBrokenOff_When_Done()
    {
        new Tracer(_ => VisitAction.Continue).Visit(Document, []).ShouldBeTrue();
        new Tracer(node => node is NameNode ? VisitAction.Break : VisitAction.Continue).Visit(Document, []).ShouldBeFalse();
    }

    [Fact]
    public void Visit_Should_GiveTheParent_When_NodeIsEnteredAndLeft()
    {
        var parents = new List<(SyntaxNode Node, SyntaxNode? Parent)>();
        new ParentTracer().Visit(Document, parents);

        parents.ShouldContain((Document, null));
        var operation = (OperationDefinitionNode)Document.Definitions[0];
        var field = operation.SelectionSet.Selections[0];
        parents.Where(pair => pair.Node == field).Select(pair => pair.Parent).ShouldBe([operation.SelectionSet, operation.SelectionSet]);
    }

    [Fact]
    public void Visit_Should_AllocateNothing_When_TreeIsWalked()
    {
        var counter = new Counter();
        var count = new int[1];
        counter.Visit(Document, count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        counter.Visit(Document, count);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        count[0].ShouldBe(54);
    }

    [Fact]
    public void Visit_Should_NotExhaustTheStack_When_TreeIsVeryDeep()
    {
        TypeNode type = new NamedTypeNode(new NameNode("T"));
        for (var i = 0; i < 200_000; i++)
        {
            type = new ListTypeNode(type);
        }

        var count = new int[1];
        new Counter().Visit(type, count);
        count[0].ShouldBe(200_002);
        SyntaxPrinter.Print(type).Length.ShouldBe(400_001);
    }

    private static List<string> Trace(SyntaxNode node, Func<SyntaxNode, VisitAction> decide)
    {
        var trace = new List<string>();
        new Tracer(decide).Visit(node, trace);
        return trace;
    }

    private sealed class Tracer(Func<SyntaxNode, VisitAction> decide) : SyntaxVisitor<List<string>>
    {
        protected override VisitAction Enter(SyntaxNode node, SyntaxNode? parent, List<string> context)
        {
            context.Add("+" + node.Kind);
            return decide(node);
        }

        protected override VisitAction Leave(SyntaxNode node, SyntaxNode? parent, List<string> context)
        {
            context.Add("-" + node.Kind);
            return VisitAction.Continue;
        }
    }

    private sealed class ParentTracer : SyntaxVisitor<List<(SyntaxNode Node, SyntaxNode? Parent)>>
    {
        protected override VisitAction Enter(SyntaxNode node, SyntaxNode? parent, List<(SyntaxNode Node, SyntaxNode? Parent)> context)
        {
            context.Add((node, parent));
            return VisitAction.Continue;
        }

        protected override VisitAction Leave(SyntaxNode node, SyntaxNode? parent, List<(SyntaxNode Node, SyntaxNode? Parent)> context)
        {
            context.Add((node, parent));
            return VisitAction.Continue;
        }
    }

    private sealed class Counter : SyntaxVisitor<int[]>
    {
        protected override VisitAction Enter(SyntaxNode node, SyntaxNode? parent, int[] context)
        {
            context[0]++;
            return VisitAction.Continue;
        }
    }
}
