using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Variables are input types. A variable can be of a scalar, an enum or an input object type only, or of lists of them.
/// Specification, section 5.8.2.
/// </summary>
public sealed class VariablesAreInputTypesRule : ValidationRule
{
    public override WalkEvents Events => WalkEvents.EnterVariableDefinition;

    public override void EnterVariableDefinition(ValidationContext context, VariableDefinitionNode node)
    {
        if (context.Schema.FindType(node.Type) is { IsInputType: false })
        {
            context.Report(
                $"Variable \"${node.Variable.Name.Value}\" cannot be non-input type \"{SyntaxText.Of(node.Type)}\".", node.Type);
        }
    }
}
