namespace RecruitGraph.GraphQL.Language;

/// <summary>Writes syntax trees as GraphQL text, in the same layout as the reference implementation.</summary>
public static class SyntaxPrinter
{
    /// <summary>The text of a node and all below it, without a line end behind it.</summary>
    public static string Print(SyntaxNode node)
    {
        var context = new PrintContext();
        PrintVisitor.Instance.Visit(node, context);
        return context.Buffer.Write(context.Result);
    }
}
