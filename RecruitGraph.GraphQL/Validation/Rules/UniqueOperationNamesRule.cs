using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Unique operation names. A document is valid only if all its named operations have different names.
/// Specification, section 5.2.2.1.
/// </summary>
public sealed class UniqueOperationNamesRule : ValidationRule
{
    private readonly Dictionary<string, NameNode> _known = [];

    public override WalkEvents Events => WalkEvents.EnterOperation;

    public override void Reset() => _known.Clear();

    public override void EnterOperation(ValidationContext context, OperationDefinitionNode node)
    {
        if (node.Name is { } name && !_known.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one operation named \"{name.Value}\".", _known[name.Value], name);
        }
    }
}
