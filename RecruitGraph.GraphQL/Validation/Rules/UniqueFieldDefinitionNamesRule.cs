using System.Collections.Immutable;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Unique field definition names. All fields of a type have different names, those of its extensions included.
/// Specification, sections 3.6, 3.7 and 3.10.
/// </summary>
public sealed class UniqueFieldDefinitionNamesRule : ValidationRule
{
    private readonly MemberNames _known = new();

    public override WalkEvents Events => WalkEvents.EnterTypeDefinition | WalkEvents.EnterTypeExtension;

    public override void Reset() => _known.Clear();

    public override void EnterTypeDefinition(ValidationContext context, TypeDefinitionNode node)
    {
        switch (node)
        {
            case ObjectTypeDefinitionNode type:
                Check(context, type.Name.Value, type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                Check(context, type.Name.Value, type.Fields);
                break;
            case InputObjectTypeDefinitionNode type:
                Check(context, type.Name.Value, type.Fields);
                break;
        }
    }

    public override void EnterTypeExtension(ValidationContext context, TypeExtensionNode node)
    {
        switch (node)
        {
            case ObjectTypeExtensionNode type:
                Check(context, type.Name.Value, type.Fields);
                break;
            case InterfaceTypeExtensionNode type:
                Check(context, type.Name.Value, type.Fields);
                break;
            case InputObjectTypeExtensionNode type:
                Check(context, type.Name.Value, type.Fields);
                break;
        }
    }

    private void Check(ValidationContext context, string typeName, ImmutableArray<FieldDefinitionNode> fields)
    {
        foreach (var field in fields)
        {
            Check(context, typeName, field.Name);
        }
    }

    private void Check(ValidationContext context, string typeName, ImmutableArray<InputValueDefinitionNode> fields)
    {
        foreach (var field in fields)
        {
            Check(context, typeName, field.Name);
        }
    }

    private void Check(ValidationContext context, string typeName, NameNode name)
    {
        if (Exists(context.SchemaToExtend?.FindType(typeName), name.Value))
        {
            context.Report(
                $"Field \"{typeName}.{name.Value}\" already exists in the schema. "
                + "It cannot also be defined in this type extension.",
                name);
        }
        else if (_known.Add(typeName, name) is { } first)
        {
            context.Report($"Field \"{typeName}.{name.Value}\" can only be defined once.", first, name);
        }
    }

    private static bool Exists(NamedType? type, string name) => type switch
    {
        FieldsType fields => fields.FindField(name) is not null,
        InputObjectType input => input.FindField(name) is not null,
        _ => false,
    };
}
