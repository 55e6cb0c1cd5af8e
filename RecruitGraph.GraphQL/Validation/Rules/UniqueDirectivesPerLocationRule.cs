using System.Collections.Immutable;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Unique directives per location. A directive that is not repeatable may be applied only once to one element, a type and
/// its extensions counting as one. Specification, section 5.7.3.
/// </summary>
public sealed class UniqueDirectivesPerLocationRule : ValidationRule
{
    private readonly Dictionary<string, DirectiveNode> _here = [];
    private readonly Dictionary<string, DirectiveNode> _onSchema = [];
    private readonly Dictionary<string, Dictionary<string, DirectiveNode>> _onTypes = [];
    private readonly Dictionary<string, Dictionary<string, DirectiveNode>> _onDirectives = [];

    public override WalkEvents Events =>
        WalkEvents.EnterOperation | WalkEvents.EnterFragmentDefinition | WalkEvents.EnterVariableDefinition
        | WalkEvents.EnterField | WalkEvents.EnterFragmentSpread | WalkEvents.EnterInlineFragment
        | WalkEvents.EnterSchemaDefinition | WalkEvents.EnterSchemaExtension
        | WalkEvents.EnterTypeDefinition | WalkEvents.EnterTypeExtension
        | WalkEvents.EnterDirectiveDefinition | WalkEvents.EnterDirectiveExtension
        | WalkEvents.EnterFieldDefinition | WalkEvents.EnterInputValueDefinition | WalkEvents.EnterEnumValueDefinition;

    public override void Reset()
    {
        _here.Clear();
        _onSchema.Clear();
        _onTypes.Clear();
        _onDirectives.Clear();
    }

    public override void EnterOperation(ValidationContext context, OperationDefinitionNode node) =>
        CheckHere(context, node.Directives);

    public override void EnterFragmentDefinition(ValidationContext context, FragmentDefinitionNode node) =>
        CheckHere(context, node.Directives);

    public override void EnterVariableDefinition(ValidationContext context, VariableDefinitionNode node) =>
        CheckHere(context, node.Directives);

    public override void EnterField(ValidationContext context, FieldNode node) => CheckHere(context, node.Directives);

    public override void EnterFragmentSpread(ValidationContext context, FragmentSpreadNode node) =>
        CheckHere(context, node.Directives);

    public override void EnterInlineFragment(ValidationContext context, InlineFragmentNode node) =>
        CheckHere(context, node.Directives);

    public override void EnterSchemaDefinition(ValidationContext context, SchemaDefinitionNode node) =>
        Check(context, node.Directives, _onSchema);

    public override void EnterSchemaExtension(ValidationContext context, SchemaExtensionNode node) =>
        Check(context, node.Directives, _onSchema);

    public override void EnterTypeDefinition(ValidationContext context, TypeDefinitionNode node) =>
        CheckNamed(context, node.Directives, _onTypes, node.Name.Value);

    public override void EnterTypeExtension(ValidationContext context, TypeExtensionNode node) =>
        CheckNamed(context, node.Directives, _onTypes, node.Name.Value);

    public override void EnterDirectiveDefinition(ValidationContext context, DirectiveDefinitionNode node) =>
        CheckNamed(context, node.Directives, _onDirectives, node.Name.Value);

    public override void EnterDirectiveExtension(ValidationContext context, DirectiveExtensionNode node) =>
        CheckNamed(context, node.Directives, _onDirectives, node.Name.Value);

    public override void EnterFieldDefinition(ValidationContext context, FieldDefinitionNode node) =>
        CheckHere(context, node.Directives);

    public override void EnterInputValueDefinition(ValidationContext context, InputValueDefinitionNode node) =>
        CheckHere(context, node.Directives);

    public override void EnterEnumValueDefinition(ValidationContext context, EnumValueDefinitionNode node) =>
        CheckHere(context, node.Directives);

    private void CheckHere(ValidationContext context, ImmutableArray<DirectiveNode> directives)
    {
        if (directives.Length > 1)
        {
            _here.Clear();
            Check(context, directives, _here);
        }
    }

    private static void CheckNamed(
        ValidationContext context,
        ImmutableArray<DirectiveNode> directives,
        Dictionary<string, Dictionary<string, DirectiveNode>> byName,
        string name)
    {
        if (directives.IsEmpty)
        {
            return;
        }

        if (!byName.TryGetValue(name, out var seen))
        {
            byName.Add(name, seen = []);
        }

        Check(context, directives, seen);
    }

    private static void Check(
        ValidationContext context, ImmutableArray<DirectiveNode> directives, Dictionary<string, DirectiveNode> seen)
    {
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (context.Directives.TryFind(name, out var definition)
                && !definition.IsRepeatable
                && !seen.TryAdd(name, directive))
            {
                context.Report($"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
            }
        }
    }
}
