using System.Collections.Immutable;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Language;

namespace RecruitGraph.Tests.GraphQL.Language;

/// <summary>Writes a syntax tree in the reference implementation's JSON shape: empty optional lists are absent, offsets in UTF-16.</summary>
internal sealed class SyntaxTreeJson(SourceText? source)
{
    /// <summary>The tree as JSON; with <c>loc</c> if there is a source.</summary>
    public static JsonObject Write(SyntaxNode node, SourceText? source) => new SyntaxTreeJson(source).Write(node);

    private JsonObject Write(SyntaxNode node)
    {
        var json = new JsonObject { ["kind"] = node.Kind.ToString() };
        WriteMembers(json, node);
        if (source is not null)
        {
            json["loc"] = new JsonObject
            {
                ["start"] = source.GetUtf16Offset(node.Span.Start),
                ["end"] = source.GetUtf16Offset(node.Span.End),
            };
        }

        return json;
    }

    private void WriteMembers(JsonObject json, SyntaxNode node)
    {
        switch (node)
        {
            case NameNode n:
                json["value"] = n.Value;
                break;
            case DocumentNode n:
                json["definitions"] = All(n.Definitions);
                break;
            case OperationDefinitionNode n:
                json["operation"] = Word(n.Operation);
                Add(json, "name", n.Name);
                AddExecutable(json, n);
                break;
            case FragmentDefinitionNode n:
                Add(json, "name", n.Name);
                Add(json, "typeCondition", n.TypeCondition);
                AddExecutable(json, n);
                break;
            case VariableDefinitionNode n:
                Add(json, "description", n.Description);
                Add(json, "variable", n.Variable);
                Add(json, "type", n.Type);
                Add(json, "defaultValue", n.DefaultValue);
                Add(json, "directives", n.Directives);
                break;
            case SelectionSetNode n:
                json["selections"] = All(n.Selections);
                break;
            case FieldNode n:
                Add(json, "alias", n.Alias);
                Add(json, "name", n.Name);
                Add(json, "arguments", n.Arguments);
                Add(json, "directives", n.Directives);
                Add(json, "selectionSet", n.SelectionSet);
                break;
            case FragmentSpreadNode n:
                Add(json, "name", n.Name);
                Add(json, "arguments", n.Arguments);
                Add(json, "directives", n.Directives);
                break;
            case InlineFragmentNode n:
                Add(json, "typeCondition", n.TypeCondition);
                Add(json, "directives", n.Directives);
                Add(json, "selectionSet", n.SelectionSet);
                break;
            case ArgumentNode n:
                Add(json, "name", n.Name);
                Add(json, "value", n.Value);
                break;
            case FragmentArgumentNode n:
                Add(json, "name", n.Name);
                Add(json, "value", n.Value);
                break;
            case DirectiveNode n:
                Add(json, "name", n.Name);
                Add(json, "arguments", n.Arguments);
                break;
            case ValueNode n:
                WriteValue(json, n);
                break;
            case ObjectFieldNode n:
                Add(json, "name", n.Name);
                Add(json, "value", n.Value);
                break;
            case NamedTypeNode n:
                Add(json, "name", n.Name);
                break;
            case ListTypeNode n:
                Add(json, "type", n.Type);
                break;
            case NonNullTypeNode n:
                Add(json, "type", n.Type);
                break;
            default:
                WriteTypeSystem(json, node);
                break;
        }
    }

    private void WriteValue(JsonObject json, ValueNode node)
    {
        switch (node)
        {
            case VariableNode n:
                Add(json, "name", n.Name);
                break;
            case IntValueNode n:
                json["value"] = n.Value;
                break;
            case FloatValueNode n:
                json["value"] = n.Value;
                break;
            case StringValueNode n:
                json["value"] = n.Value;
                json["block"] = n.Block;
                break;
            case BooleanValueNode n:
                json["value"] = n.Value;
                break;
            case EnumValueNode n:
                json["value"] = n.Value;
                break;
            case ListValueNode n:
                json["values"] = All(n.Values);
                break;
            case ObjectValueNode n:
                json["fields"] = All(n.Fields);
                break;
            case NullValueNode:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(node), node.Kind, "This value has no JSON shape.");
        }
    }

    private void WriteTypeSystem(JsonObject json, SyntaxNode node)
    {
        switch (node)
        {
            case TypeDefinitionNode n:
                Add(json, "description", n.Description);
                Add(json, "name", n.Name);
                Add(json, "directives", n.Directives);
                break;
            case TypeExtensionNode n:
                Add(json, "name", n.Name);
                Add(json, "directives", n.Directives);
                break;
        }

        switch (node)
        {
            case SchemaDefinitionNode n:
                Add(json, "description", n.Description);
                Add(json, "directives", n.Directives);
                Add(json, "operationTypes", n.OperationTypes);
                break;
            case OperationTypeDefinitionNode n:
                json["operation"] = Word(n.Operation);
                Add(json, "type", n.Type);
                break;
            case ObjectTypeDefinitionNode n:
                Add(json, "interfaces", n.Interfaces);
                Add(json, "fields", n.Fields);
                break;
            case InterfaceTypeDefinitionNode n:
                Add(json, "interfaces", n.Interfaces);
                Add(json, "fields", n.Fields);
                break;
            case UnionTypeDefinitionNode n:
                Add(json, "types", n.Types);
                break;
            case EnumTypeDefinitionNode n:
                Add(json, "values", n.Values);
                break;
            case InputObjectTypeDefinitionNode n:
                Add(json, "fields", n.Fields);
                break;
            case FieldDefinitionNode n:
                Add(json, "description", n.Description);
                Add(json, "name", n.Name);
                Add(json, "arguments", n.Arguments);
                Add(json, "type", n.Type);
                Add(json, "directives", n.Directives);
                break;
            case InputValueDefinitionNode n:
                Add(json, "description", n.Description);
                Add(json, "name", n.Name);
                Add(json, "type", n.Type);
                Add(json, "defaultValue", n.DefaultValue);
                Add(json, "directives", n.Directives);
                break;
            case EnumValueDefinitionNode n:
                Add(json, "description", n.Description);
                Add(json, "name", n.Name);
                Add(json, "directives", n.Directives);
                break;
            case DirectiveDefinitionNode n:
                Add(json, "description", n.Description);
                Add(json, "name", n.Name);
                Add(json, "arguments", n.Arguments);
                Add(json, "directives", n.Directives);
                json["repeatable"] = n.Repeatable;
                json["locations"] = All(n.Locations);
                break;
            case SchemaExtensionNode n:
                Add(json, "directives", n.Directives);
                Add(json, "operationTypes", n.OperationTypes);
                break;
            case ObjectTypeExtensionNode n:
                Add(json, "interfaces", n.Interfaces);
                Add(json, "fields", n.Fields);
                break;
            case InterfaceTypeExtensionNode n:
                Add(json, "interfaces", n.Interfaces);
                Add(json, "fields", n.Fields);
                break;
            case UnionTypeExtensionNode n:
                Add(json, "types", n.Types);
                break;
            case EnumTypeExtensionNode n:
                Add(json, "values", n.Values);
                break;
            case InputObjectTypeExtensionNode n:
                Add(json, "fields", n.Fields);
                break;
            case DirectiveExtensionNode n:
                Add(json, "name", n.Name);
                Add(json, "directives", n.Directives);
                break;
            case ScalarTypeDefinitionNode or ScalarTypeExtensionNode:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(node), node.Kind, "This node has no JSON shape.");
        }
    }

    private void AddExecutable(JsonObject json, ExecutableDefinitionNode node)
    {
        Add(json, "description", node.Description);
        Add(json, "variableDefinitions", node.VariableDefinitions);
        Add(json, "directives", node.Directives);
        Add(json, "selectionSet", node.SelectionSet);
    }

    private void Add(JsonObject json, string name, SyntaxNode? node)
    {
        if (node is not null)
        {
            json[name] = Write(node);
        }
    }

    private void Add<T>(JsonObject json, string name, ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        if (!nodes.IsEmpty)
        {
            json[name] = All(nodes);
        }
    }

    private JsonArray All<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode => new([.. nodes.Select(node => (JsonNode)Write(node))]);

    private static string Word(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
