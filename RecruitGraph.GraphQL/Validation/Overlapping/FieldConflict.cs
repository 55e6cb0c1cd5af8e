using System.Text;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Overlapping;

/// <summary>Two fields that cannot be merged, and why.</summary>
/// <param name="ResponseName">The name under which both would be answered.</param>
/// <param name="Reason">What is said behind "because".</param>
/// <param name="First">One field and, where the conflict is further inside, the fields that lead to it.</param>
/// <param name="Second">The other field, likewise.</param>
internal sealed record FieldConflict(string ResponseName, string Reason, FieldNode[] First, FieldNode[] Second)
{
    /// <summary>More than these add nothing to a message, which is cut, nor to the locations of an error.</summary>
    public const int MaxInner = 64;

    private const int MaxNodes = 20;

    public string Message =>
        $"Fields \"{SyntaxText.Abbreviate(ResponseName)}\" conflict because {Reason}. "
        + "Use different aliases on the fields to fetch both if this was intentional.";

    public SyntaxNode[] Nodes => [.. First, .. Second];

    public static FieldConflict Between(CollectedField first, CollectedField second, string reason) =>
        new(first.Node.ResponseName, reason, [first.Node], [second.Node]);

    /// <summary>The conflict of two fields whose inner fields conflict.</summary>
    public static FieldConflict Around(CollectedField first, CollectedField second, List<FieldConflict> inner)
    {
        var reason = new StringBuilder();
        foreach (var conflict in inner)
        {
            reason.Append(reason.Length == 0 ? "" : " and ")
                .Append("subfields \"").Append(SyntaxText.Abbreviate(conflict.ResponseName))
                .Append("\" conflict because ").Append(conflict.Reason);
            if (reason.Length > SyntaxText.MaxLength)
            {
                break;
            }
        }

        return new FieldConflict(
            first.Node.ResponseName,
            SyntaxText.Abbreviate(reason.ToString()),
            Lead(first.Node, inner, static conflict => conflict.First),
            Lead(second.Node, inner, static conflict => conflict.Second));
    }

    private static FieldNode[] Lead(FieldNode field, List<FieldConflict> inner, Func<FieldConflict, FieldNode[]> side)
    {
        List<FieldNode> nodes = [field];
        foreach (var conflict in inner)
        {
            nodes.AddRange(side(conflict).TakeLast(MaxNodes - nodes.Count));
        }

        return [.. nodes];
    }
}
