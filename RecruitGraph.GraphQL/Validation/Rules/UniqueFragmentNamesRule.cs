using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Unique fragment names. A document is valid only if all its fragments have different names.
/// Specification, section 5.5.1.1.
/// </summary>
public sealed class UniqueFragmentNamesRule : ValidationRule
{
    private readonly Dictionary<string, NameNode> _known = [];

    public override WalkEvents Events => WalkEvents.EnterFragmentDefinition;

    public override void Reset() => _known.Clear();

    public override void EnterFragmentDefinition(ValidationContext context, FragmentDefinitionNode node)
    {
        if (!_known.TryAdd(node.Name.Value, node.Name))
        {
            context.Report($"There can be only one fragment named \"{node.Name.Value}\".", _known[node.Name.Value], node.Name);
        }
    }
}
