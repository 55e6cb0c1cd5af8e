using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Lone schema definition. A document has at most one schema definition, and none where a schema exists already.
/// Specification, section 3.3.
/// </summary>
public sealed class LoneSchemaDefinitionRule : ValidationRule
{
    private bool _isDefined;

    public override WalkEvents Events => WalkEvents.EnterSchemaDefinition;

    public override void Reset() => _isDefined = false;

    public override void EnterSchemaDefinition(ValidationContext context, SchemaDefinitionNode node)
    {
        if (context.SchemaToExtend is { } schema
            && (schema.QueryType ?? schema.MutationType ?? schema.SubscriptionType) is not null)
        {
            context.Report("Cannot define a new schema within a schema extension.", node);
            return;
        }

        if (_isDefined)
        {
            context.Report("Must provide only one schema definition.", node);
        }

        _isDefined = true;
    }
}
