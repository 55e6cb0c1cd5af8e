using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Required arguments. An argument that is non-null and has no default must be given. Specification, section 5.4.3.
/// </summary>
public sealed class ProvidedRequiredArgumentsRule : ProvidedRequiredArgumentsOnDirectivesRule
{
    public override WalkEvents Events =>
        WalkEvents.LeaveDirective | WalkEvents.LeaveField | WalkEvents.LeaveFragmentSpread;

    public override void LeaveField(ValidationContext context, FieldNode node)
    {
        if (context.Field is not { } field)
        {
            return;
        }

        var arguments = field.Arguments;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].IsRequired && !node.Arguments.Has(arguments[i].Name))
            {
                context.Report(
                    $"Argument \"{arguments[i].Coordinate}\" of type \"{arguments[i].Type}\" is required, "
                    + "but it was not provided.",
                    node);
            }
        }
    }

    public override void LeaveFragmentSpread(ValidationContext context, FragmentSpreadNode node)
    {
        if (context.FragmentOfSpread is not { Definition.VariableDefinitions: { IsEmpty: false } variables })
        {
            return;
        }

        foreach (var variable in variables)
        {
            if (variable is { Type: NonNullTypeNode, DefaultValue: null } && !IsGiven(node, variable.Variable.Name.Value))
            {
                context.Report(
                    $"Fragment \"{node.Name.Value}\" argument \"{variable.Variable.Name.Value}\" "
                    + $"of type \"{SyntaxText.Of(variable.Type)}\" is required, but it was not provided.",
                    node);
            }
        }
    }

    private static bool IsGiven(FragmentSpreadNode spread, string name)
    {
        foreach (var argument in spread.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return true;
            }
        }

        return false;
    }
}
