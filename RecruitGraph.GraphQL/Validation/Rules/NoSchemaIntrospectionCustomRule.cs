using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// No introspection. For servers that do not show their schema; <c>__typename</c> stays allowed. No rule of the
/// specification.
/// </summary>
public sealed class NoSchemaIntrospectionCustomRule : ValidationRule
{
    public override WalkEvents Events => WalkEvents.EnterField;

    public override void EnterField(ValidationContext context, FieldNode node)
    {
        if (context.Type is { } type && type.Named.Name.StartsWith("__", StringComparison.Ordinal))
        {
            context.Report(
                $"GraphQL introspection has been disabled, but the requested query contained the field \"{node.Name.Value}\".",
                node);
        }
    }
}
