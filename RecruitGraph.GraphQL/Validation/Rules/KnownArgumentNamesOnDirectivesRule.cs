using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Suggestions;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Argument names on directives. An argument of a directive must be one that the directive defines.
/// Specification, section 5.4.1.
/// </summary>
public class KnownArgumentNamesOnDirectivesRule : ValidationRule
{
    public override WalkEvents Events => WalkEvents.EnterDirective;

    public override void EnterDirective(ValidationContext context, DirectiveNode node)
    {
        if (node.Arguments.IsEmpty || !context.Directives.TryFind(node.Name.Value, out var directive))
        {
            return;
        }

        foreach (var argument in node.Arguments)
        {
            if (!directive.HasArgument(argument.Name.Value))
            {
                var names = Enumerable.Range(0, directive.ArgumentCount).Select(directive.ArgumentName);
                Report(context, argument, argument.Name.Value, $"directive \"@{node.Name.Value}\"", names);
            }
        }
    }

    private protected static void Report(
        ValidationContext context, SyntaxNode node, string name, string owner, IEnumerable<string> known)
    {
        var suggestions = context.HideSuggestions ? "" : DidYouMean.Of(name, known);
        context.Report($"Unknown argument \"{name}\" on {owner}.{suggestions}", node);
    }
}
