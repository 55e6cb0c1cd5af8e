using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Unique type names. All types of a schema have different names. Specification, section 3.3.
/// </summary>
public sealed class UniqueTypeNamesRule : ValidationRule
{
    private readonly Dictionary<string, NameNode> _known = [];

    public override WalkEvents Events => WalkEvents.EnterTypeDefinition;

    public override void Reset() => _known.Clear();

    public override void EnterTypeDefinition(ValidationContext context, TypeDefinitionNode node)
    {
        var name = node.Name.Value;
        if (context.SchemaToExtend?.FindType(name) is not null)
        {
            context.Report(
                $"Type \"{name}\" already exists in the schema. It cannot also be defined in this type definition.", node.Name);
        }
        else if (!_known.TryAdd(name, node.Name))
        {
            context.Report($"There can be only one type named \"{name}\".", _known[name], node.Name);
        }
    }
}
