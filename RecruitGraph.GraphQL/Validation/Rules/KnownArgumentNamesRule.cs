using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Argument names. An argument must be one that the field, the directive or the fragment defines.
/// Specification, section 5.4.1.
/// </summary>
public sealed class KnownArgumentNamesRule : KnownArgumentNamesOnDirectivesRule
{
    public override WalkEvents Events =>
        WalkEvents.EnterDirective | WalkEvents.EnterArgument | WalkEvents.EnterFragmentArgument;

    public override void EnterArgument(ValidationContext context, ArgumentNode node)
    {
        if (context is { Argument: null, IsInDirective: false, Field: { } field })
        {
            var names = field.Arguments.Select(static argument => argument.Name);
            Report(context, node, node.Name.Value, $"field \"{field.Coordinate}\"", names);
        }
    }

    public override void EnterFragmentArgument(ValidationContext context, FragmentArgumentNode node)
    {
        if (context.FragmentOfSpread is { } fragment && fragment.FindVariable(node.Name.Value) is null)
        {
            var names = fragment.Definition.VariableDefinitions.Select(static variable => variable.Variable.Name.Value);
            Report(context, node, node.Name.Value, $"fragment \"{fragment.Name}\"", names);
        }
    }
}
