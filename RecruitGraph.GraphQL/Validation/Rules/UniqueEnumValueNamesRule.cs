using System.Collections.Immutable;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation.Walking;

namespace RecruitGraph.GraphQL.Validation.Rules;

/// <summary>
/// Unique enum value names. All values of an enum have different names, those of its extensions included.
/// Specification, section 3.9.
/// </summary>
public sealed class UniqueEnumValueNamesRule : ValidationRule
{
    private readonly MemberNames _known = new();

    public override WalkEvents Events => WalkEvents.EnterTypeDefinition | WalkEvents.EnterTypeExtension;

    public override void Reset() => _known.Clear();

    public override void EnterTypeDefinition(ValidationContext context, TypeDefinitionNode node)
    {
        if (node is EnumTypeDefinitionNode type)
        {
            Check(context, type.Name.Value, type.Values);
        }
    }

    public override void EnterTypeExtension(ValidationContext context, TypeExtensionNode node)
    {
        if (node is EnumTypeExtensionNode type)
        {
            Check(context, type.Name.Value, type.Values);
        }
    }

    private void Check(ValidationContext context, string typeName, ImmutableArray<EnumValueDefinitionNode> values)
    {
        var existing = context.SchemaToExtend?.FindType(typeName) as EnumType;
        foreach (var value in values)
        {
            var name = value.Name.Value;
            if (existing?.FindValue(name) is not null)
            {
                context.Report(
                    $"Enum value \"{typeName}.{name}\" already exists in the schema. "
                    + "It cannot also be defined in this type extension.",
                    value.Name);
            }
            else if (_known.Add(typeName, value.Name) is { } first)
            {
                context.Report($"Enum value \"{typeName}.{name}\" can only be defined once.", first, value.Name);
            }
        }
    }
}
