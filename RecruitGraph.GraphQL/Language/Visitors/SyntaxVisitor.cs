namespace RecruitGraph.GraphQL.Language;

/// <summary>
/// Walks a tree depth first, in document order. What the walk finds goes into the context, so that one visitor serves
/// many walks, also at the same time.
/// </summary>
/// <remarks>Nothing is allocated per node, and no depth of a tree exhausts the stack.</remarks>
/// <typeparam name="TContext">What the walk needs and finds.</typeparam>
public abstract class SyntaxVisitor<TContext>
{
    /// <summary>Visits a node and all below it; false if the visit was broken off.</summary>
    public bool Visit(SyntaxNode node, TContext context)
    {
        ArgumentNullException.ThrowIfNull(node);
        using var path = new SyntaxPath(node);
        while (path.Next(out var step))
        {
            if (step.IsLeaving)
            {
                if (Leave(step.Node, step.Parent, context) == VisitAction.Break)
                {
                    return false;
                }

                continue;
            }

            switch (Enter(step.Node, step.Parent, context))
            {
                case VisitAction.Continue:
                    path.Descend(step.Node);
                    break;
                case VisitAction.Break:
                    return false;
                case VisitAction.Skip:
                default:
                    break;
            }
        }

        return true;
    }

    /// <summary>Before the children of a node. <paramref name="parent"/> is null for the node that the visit began with.</summary>
    protected virtual VisitAction Enter(SyntaxNode node, SyntaxNode? parent, TContext context) => VisitAction.Continue;

    /// <summary>After the children of a node, unless they were skipped.</summary>
    protected virtual VisitAction Leave(SyntaxNode node, SyntaxNode? parent, TContext context) => VisitAction.Continue;
}
