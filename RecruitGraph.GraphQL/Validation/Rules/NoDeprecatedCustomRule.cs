using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// No deprecated elements. A client that checks its documents with this rule learns what it should stop using. No rule of
/// the specification: deprecated fields stay executable (section 3.6.2).
/// </summary>
public sealed class NoDeprecatedCustomRule : ValidationRule
{
    public override WalkEvents Events =>
        WalkEvents.EnterField | WalkEvents.EnterArgument | WalkEvents.EnterObjectField | WalkEvents.EnterEnumValue;

    public override void EnterField(ValidationContext context, FieldNode node)
    {
        if (context.Field is { DeprecationReason: { } reason } field)
        {
            context.Report($"The field {field.Coordinate} is deprecated. {reason}", node);
        }
    }

    public override void EnterArgument(ValidationContext context, ArgumentNode node)
    {
        if (context.Argument is { DeprecationReason: { } reason } argument)
        {
            context.Report($"The argument \"{argument.Coordinate}\" is deprecated. {reason}", node);
        }
    }

    public override void EnterObjectField(ValidationContext context, ObjectValueNode parent, int index)
    {
        var node = parent.Fields[index];
        if (context.ParentInputType?.FindField(node.Name.Value) is { DeprecationReason: { } reason } field)
        {
            context.Report($"The input field {field.Coordinate} is deprecated. {reason}", node);
        }
    }

    public override void EnterEnumValue(ValidationContext context, EnumValueNode node)
    {
        if (context.InputType?.Named is EnumType type && type.FindValue(node.Value) is { DeprecationReason: { } reason })
        {
            context.Report($"The enum value \"{type.Name}.{node.Value}\" is deprecated. {reason}", node);
        }
    }
}
