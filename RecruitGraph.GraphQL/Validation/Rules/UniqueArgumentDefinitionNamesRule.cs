using System.Collections.Immutable;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Unique argument definition names. All arguments of a field or directive have different names.
/// Specification, sections 3.6.1 and 3.13.
/// </summary>
public sealed class UniqueArgumentDefinitionNamesRule : ValidationRule
{
    private readonly DuplicateNames<InputValueDefinitionNode> _duplicates = new(static node => node.Name);

    public override WalkEvents Events =>
        WalkEvents.EnterDirectiveDefinition | WalkEvents.EnterTypeDefinition | WalkEvents.EnterTypeExtension;

    public override void EnterDirectiveDefinition(ValidationContext context, DirectiveDefinitionNode node) =>
        Check(context, $"@{node.Name.Value}", node.Arguments);

    public override void EnterTypeDefinition(ValidationContext context, TypeDefinitionNode node)
    {
        switch (node)
        {
            case ObjectTypeDefinitionNode type:
                CheckFields(context, type.Name.Value, type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                CheckFields(context, type.Name.Value, type.Fields);
                break;
        }
    }

    public override void EnterTypeExtension(ValidationContext context, TypeExtensionNode node)
    {
        switch (node)
        {
            case ObjectTypeExtensionNode type:
                CheckFields(context, type.Name.Value, type.Fields);
                break;
            case InterfaceTypeExtensionNode type:
                CheckFields(context, type.Name.Value, type.Fields);
                break;
        }
    }

    private void CheckFields(ValidationContext context, string typeName, ImmutableArray<FieldDefinitionNode> fields)
    {
        foreach (var field in fields)
        {
            if (field.Arguments.Length > 1)
            {
                Check(context, $"{typeName}.{field.Name.Value}", field.Arguments);
            }
        }
    }

    private void Check(ValidationContext context, string parent, ImmutableArray<InputValueDefinitionNode> arguments)
    {
        foreach (var names in _duplicates.In(arguments))
        {
            context.Report($"Argument \"{parent}({names[0].Value}:)\" can only be defined once.", names);
        }
    }
}
