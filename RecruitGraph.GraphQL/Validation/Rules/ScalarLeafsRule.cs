using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Leaf field selections. A field of a scalar or enum has no selections, and every other field has some.
/// Specification, section 5.3.3.
/// </summary>
public sealed class ScalarLeafsRule : ValidationRule
{
    public override WalkEvents Events => WalkEvents.EnterField;

    public override void EnterField(ValidationContext context, FieldNode node)
    {
        if (context.Type is not { } type)
        {
            return;
        }

        var isLeaf = type.Named is not CompositeType;
        if (isLeaf && node.SelectionSet is not null)
        {
            context.Report(
                $"Field \"{node.Name.Value}\" must not have a selection since type \"{type}\" has no subfields.",
                node.SelectionSet);
        }
        else if (!isLeaf && node.SelectionSet is null)
        {
            context.Report(
                $"Field \"{node.Name.Value}\" of type \"{type}\" must have a selection of subfields. "
                + $"Did you mean \"{node.Name.Value} {{ ... }}\"?",
                node);
        }
    }
}
