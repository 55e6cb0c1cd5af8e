using RecruitGraph.GraphQL.Generators.Models;
using RecruitGraph.GraphQL.Generators.Writing;

namespace RecruitGraph.GraphQL.Generators.Composition;

/// <summary>Says which filter input type a C# type has, and what it is to filters.</summary>
internal sealed class QueryOperands(SchemaModel model)
{
    /// <summary>A field of a filter; null where nothing can be filtered by values of the type.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="id">Whose global id it is.</param>
    /// <param name="member">The code of the expression that leads to the value.</param>
    /// <param name="find">The name of the filter input type of an object type.</param>
    public QueryInputField? Create(string name, ClrType type, IdModel? id, string member, Func<string, string?> find) =>
        Of(type, id, find) is var (inputType, operand) ? new(name, inputType, member, type) { Operand = operand } : null;

    private (string InputType, string Operand)? Of(ClrType type, IdModel? id, Func<string, string?> find)
    {
        switch (type.Shape)
        {
            case TypeShape.Scalar when id is not null:
                return (Add("IdOperationFilterInput", "Id()"), $"FilterOperand.Id<{type.Name}>({CodeWriter.Literal(model.Catalog.IdName(id))})");
            case TypeShape.Scalar:
                return (Scalar(type.Scalar!), $"FilterOperand.Value<{type.Name}>()");
            case TypeShape.Enum:
                model.Enums.Add(type.Name);
                return (Enum(model.Catalog.EnumName(type.Name)), $"FilterOperand.Value<{type.Name}>()");
            case TypeShape.Complex:
                return find(type.Name) is { } input ? (input, "FilterOperand.Object") : null;
            case TypeShape.List when Of(type.Element!, id, find) is var (item, operand):
                var list = (type.Element!.Shape == TypeShape.Complex ? "ListFilterInputTypeOf" : "List") + item;
                return (
                    Add(list, $"List({CodeWriter.Literal(list)}, {CodeWriter.Literal(item)})"),
                    $"FilterOperand.List<{type.Element.CSharp}>({operand})");
            default:
                return null;
        }
    }

    private string Scalar(string scalar) => scalar switch
    {
        "String" => Add("StringOperationFilterInput", "Text()"),
        "Boolean" => Add("BooleanOperationFilterInput", "Boolean()"),
        "URI" => Add("UriOperationFilterInput", "Equality(\"UriOperationFilterInput\", \"URI\")"),
        "UUID" => Comparable("UuidOperationFilterInput", scalar),
        _ => Comparable(scalar + "OperationFilterInput", scalar),
    };

    private string Enum(string name) =>
        Add(name + "OperationFilterInput", $"Equality({CodeWriter.Literal(name + "OperationFilterInput")}, {CodeWriter.Literal(name)})");

    private string Comparable(string name, string scalar) => Add(name, $"Comparable({CodeWriter.Literal(name)}, {CodeWriter.Literal(scalar)})");

    private string Add(string name, string code)
    {
        model.OperationInputs[name] = code;
        return name;
    }
}
