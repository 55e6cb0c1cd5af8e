using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Unique directive names. All directives of a schema have different names. Specification, section 3.3.
/// </summary>
public sealed class UniqueDirectiveNamesRule : ValidationRule
{
    private readonly Dictionary<string, NameNode> _known = [];

    public override WalkEvents Events => WalkEvents.EnterDirectiveDefinition;

    public override void Reset() => _known.Clear();

    public override void EnterDirectiveDefinition(ValidationContext context, DirectiveDefinitionNode node)
    {
        var name = node.Name.Value;
        if (context.SchemaToExtend?.FindDirective(name) is not null)
        {
            context.Report($"Directive \"@{name}\" already exists in the schema. It cannot be redefined.", node.Name);
        }
        else if (!_known.TryAdd(name, node.Name))
        {
            context.Report($"There can be only one directive named \"@{name}\".", _known[name], node.Name);
        }
    }
}
