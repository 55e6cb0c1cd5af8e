using System.Collections.Immutable;
using System.Text.Json;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.Tests.GraphQL.Language;

/// <summary>Reads a syntax tree from the reference implementation's JSON shape; what is absent is empty or null.</summary>
internal static class SyntaxTreeReader
{
    public static SyntaxNode Read(JsonElement json) => json.GetProperty("kind").GetString() switch
    {
        "Name" => new NameNode(Text(json)),
        "Document" => new DocumentNode(All<DefinitionNode>(json, "definitions")),
        "OperationDefinition" => new OperationDefinitionNode(
            Operation(json),
            One<NameNode>(json, "name"),
            Description(json),
            All<VariableDefinitionNode>(json, "variableDefinitions"),
            Directives(json),
            One<SelectionSetNode>(json, "selectionSet")!),
        "FragmentDefinition" => new FragmentDefinitionNode(
            Name(json),
            Description(json),
            All<VariableDefinitionNode>(json, "variableDefinitions"),
            One<NamedTypeNode>(json, "typeCondition")!,
            Directives(json),
            One<SelectionSetNode>(json, "selectionSet")!),
        "VariableDefinition" => new VariableDefinitionNode(
            One<VariableNode>(json, "variable")!, Type(json), One<ValueNode>(json, "defaultValue"), Description(json), Directives(json)),
        "SelectionSet" => new SelectionSetNode(All<SelectionNode>(json, "selections")),
        "Field" => new FieldNode(
            One<NameNode>(json, "alias"),
            Name(json),
            All<ArgumentNode>(json, "arguments"),
            Directives(json),
            One<SelectionSetNode>(json, "selectionSet")),
        "FragmentSpread" => new FragmentSpreadNode(Name(json), All<FragmentArgumentNode>(json, "arguments"), Directives(json)),
        "InlineFragment" => new InlineFragmentNode(
            One<NamedTypeNode>(json, "typeCondition"), Directives(json), One<SelectionSetNode>(json, "selectionSet")!),
        "Argument" => new ArgumentNode(Name(json), Value(json)),
        "FragmentArgument" => new FragmentArgumentNode(Name(json), Value(json)),
        "Directive" => new DirectiveNode(Name(json), All<ArgumentNode>(json, "arguments")),
        "Variable" => new VariableNode(Name(json)),
        "IntValue" => new IntValueNode(Text(json)),
        "FloatValue" => new FloatValueNode(Text(json)),
        "StringValue" => new StringValueNode(Text(json), json.TryGetProperty("block", out var block) && block.GetBoolean()),
        "BooleanValue" => new BooleanValueNode(json.GetProperty("value").GetBoolean()),
        "NullValue" => new NullValueNode(),
        "EnumValue" => new EnumValueNode(Text(json)),
        "ListValue" => new ListValueNode(All<ValueNode>(json, "values")),
        "ObjectValue" => new ObjectValueNode(All<ObjectFieldNode>(json, "fields")),
        "ObjectField" => new ObjectFieldNode(Name(json), Value(json)),
        "NamedType" => new NamedTypeNode(Name(json)),
        "ListType" => new ListTypeNode(Type(json)),
        "NonNullType" => new NonNullTypeNode(Type(json)),
        var kind => ReadTypeSystem(json, kind),
    };

    private static SyntaxNode ReadTypeSystem(JsonElement json, string? kind) => kind switch
    {
        "SchemaDefinition" => new SchemaDefinitionNode(Description(json), Directives(json), OperationTypes(json)),
        "OperationTypeDefinition" => new OperationTypeDefinitionNode(Operation(json), One<NamedTypeNode>(json, "type")!),
        "ScalarTypeDefinition" => new ScalarTypeDefinitionNode(Description(json), Name(json), Directives(json)),
        "ObjectTypeDefinition" => new ObjectTypeDefinitionNode(
            Description(json), Name(json), Types(json, "interfaces"), Directives(json), Fields(json)),
        "InterfaceTypeDefinition" => new InterfaceTypeDefinitionNode(
            Description(json), Name(json), Types(json, "interfaces"), Directives(json), Fields(json)),
        "UnionTypeDefinition" => new UnionTypeDefinitionNode(Description(json), Name(json), Directives(json), Types(json, "types")),
        "EnumTypeDefinition" => new EnumTypeDefinitionNode(Description(json), Name(json), Directives(json), EnumValues(json)),
        "InputObjectTypeDefinition" => new InputObjectTypeDefinitionNode(
            Description(json), Name(json), Directives(json), InputValues(json, "fields")),
        "FieldDefinition" => new FieldDefinitionNode(
            Description(json), Name(json), InputValues(json, "arguments"), Type(json), Directives(json)),
        "InputValueDefinition" => new InputValueDefinitionNode(
            Description(json), Name(json), Type(json), One<ValueNode>(json, "defaultValue"), Directives(json)),
        "EnumValueDefinition" => new EnumValueDefinitionNode(Description(json), Name(json), Directives(json)),
        "DirectiveDefinition" => new DirectiveDefinitionNode(
            Description(json),
            Name(json),
            InputValues(json, "arguments"),
            Directives(json),
            json.GetProperty("repeatable").GetBoolean(),
            All<NameNode>(json, "locations")),
        "SchemaExtension" => new SchemaExtensionNode(Directives(json), OperationTypes(json)),
        "ScalarTypeExtension" => new ScalarTypeExtensionNode(Name(json), Directives(json)),
        "ObjectTypeExtension" => new ObjectTypeExtensionNode(Name(json), Types(json, "interfaces"), Directives(json), Fields(json)),
        "InterfaceTypeExtension" => new InterfaceTypeExtensionNode(
            Name(json), Types(json, "interfaces"), Directives(json), Fields(json)),
        "UnionTypeExtension" => new UnionTypeExtensionNode(Name(json), Directives(json), Types(json, "types")),
        "EnumTypeExtension" => new EnumTypeExtensionNode(Name(json), Directives(json), EnumValues(json)),
        "InputObjectTypeExtension" => new InputObjectTypeExtensionNode(Name(json), Directives(json), InputValues(json, "fields")),
        "DirectiveExtension" => new DirectiveExtensionNode(Name(json), Directives(json)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of node."),
    };

    private static string Text(JsonElement json) => json.GetProperty("value").GetString()!;

    private static NameNode Name(JsonElement json) => One<NameNode>(json, "name")!;

    private static ValueNode Value(JsonElement json) => One<ValueNode>(json, "value")!;

    private static TypeNode Type(JsonElement json) => One<TypeNode>(json, "type")!;

    private static StringValueNode? Description(JsonElement json) => One<StringValueNode>(json, "description");

    private static ImmutableArray<DirectiveNode> Directives(JsonElement json) => All<DirectiveNode>(json, "directives");

    private static ImmutableArray<NamedTypeNode> Types(JsonElement json, string name) => All<NamedTypeNode>(json, name);

    private static ImmutableArray<FieldDefinitionNode> Fields(JsonElement json) => All<FieldDefinitionNode>(json, "fields");

    private static ImmutableArray<EnumValueDefinitionNode> EnumValues(JsonElement json) =>
        All<EnumValueDefinitionNode>(json, "values");

    private static ImmutableArray<InputValueDefinitionNode> InputValues(JsonElement json, string name) =>
        All<InputValueDefinitionNode>(json, name);

    private static ImmutableArray<OperationTypeDefinitionNode> OperationTypes(JsonElement json) =>
        All<OperationTypeDefinitionNode>(json, "operationTypes");

    private static OperationType Operation(JsonElement json) =>
        Enum.Parse<OperationType>(json.GetProperty("operation").GetString()!, ignoreCase: true);

    private static T? One<T>(JsonElement json, string name)
        where T : SyntaxNode =>
        json.TryGetProperty(name, out var node) && node.ValueKind == JsonValueKind.Object ? (T)Read(node) : null;

    private static ImmutableArray<T> All<T>(JsonElement json, string name)
        where T : SyntaxNode =>
        json.TryGetProperty(name, out var nodes) && nodes.ValueKind == JsonValueKind.Array
            ? [.. nodes.EnumerateArray().Select(node => (T)Read(node))]
            : [];
}
