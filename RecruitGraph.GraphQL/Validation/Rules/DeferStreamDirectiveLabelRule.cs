using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Defer and stream directive labels are unique. A label is a literal string, since it names one payload of the answer.
/// Incremental delivery, section 5.7.6 of its specification edits.
/// </summary>
public sealed class DeferStreamDirectiveLabelRule : ValidationRule, IIncrementalDeliveryRule
{
    private readonly Dictionary<string, DirectiveNode> _known = [];

    public override WalkEvents Events => WalkEvents.EnterDirective;

    public override void Reset() => _known.Clear();

    public override void EnterDirective(ValidationContext context, DirectiveNode node)
    {
        if (node.Name.Value is not ("defer" or "stream")
            || node.FindArgument("label") is not { } label
            || label is NullValueNode)
        {
            return;
        }

        if (label is not StringValueNode text)
        {
            context.Report($"Argument \"@{node.Name.Value}(label:)\" must be a static string.", node);
        }
        else if (!_known.TryAdd(text.Value, node))
        {
            context.Report(
                "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique "
                + "across all Defer/Stream directive usages.",
                _known[text.Value],
                node);
        }
    }
}
