using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Executable definitions. A document can be executed only if everything it defines is an operation or a fragment.
/// Specification, section 5.1.1.
/// </summary>
public sealed class ExecutableDefinitionsRule : ValidationRule
{
    public override WalkEvents Events => WalkEvents.EnterDocument;

    public override void EnterDocument(ValidationContext context, DocumentNode node)
    {
        foreach (var definition in node.Definitions)
        {
            if (definition is not ExecutableDefinitionNode)
            {
                context.Report($"The {NameOf(definition)} definition is not executable.", definition);
            }
        }
    }

    private static string NameOf(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => $"\"{type.Name.Value}\"",
        TypeExtensionNode type => $"\"{type.Name.Value}\"",
        DirectiveDefinitionNode directive => $"\"{directive.Name.Value}\"",
        DirectiveExtensionNode directive => $"\"{directive.Name.Value}\"",
        _ => "schema",
    };
}
