using RecruitGraph.GraphQL.Generators.Composition;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Writing;

/// <summary>Writes what fields, arguments and types have in common: descriptions, authorization, arguments.</summary>
internal sealed class MemberWriter(SchemaModel model)
{
    /// <summary>The argument's value as the resolver wants it, for <c>InputValueConfiguration.Convert</c>; null when it is so already.</summary>
    public string? Conversion(ClrType type, IdModel? id, string value, string coordinate)
    {
        switch (type.Shape)
        {
            case TypeShape.Optional:
                var inner = Conversion(type.Element!, id, value, coordinate);
                return type.Element!.IsNullable ? inner : $"InputValues.NotNull({inner ?? value}, {CodeWriter.Literal(coordinate)})";
            case TypeShape.List:
                var item = value == "value" ? "item" : value + "Item";
                var conversion = Conversion(type.Element!, id, item, coordinate);
                var method = type.IsMutableList ? "ToList" : "ToArray";
                return conversion is null
                    ? $"InputValues.{method}<{type.Element!.CSharp}>({value})"
                    : $"InputValues.{method}<{type.Element!.CSharp}>({value}, static {item} => {conversion})";
            case TypeShape.Scalar when id is { IsOfAnyType: true }:
                return $"InputValues.ToRawId<{type.Name}>({value})";
            case TypeShape.Scalar when id is not null:
                return $"InputValues.ToRawId<{type.Name}>({value}, {CodeWriter.Literal(model.Catalog.IdName(id))})";
            case TypeShape.Scalar when type.Name == "float":
                return $"InputValues.ToSingle({value})";
            case TypeShape.Scalar when type.Name == "global::System.DateTime":
                return $"InputValues.ToDateTime({value})";
            default:
                return null;
        }
    }

    public void Argument(CodeWriter code, ParameterModel parameter, string coordinate) => InputValue(
        code, parameter.Name, model.Catalog.Input(parameter.Type, parameter.GraphQLType, parameter.Id), parameter.Description,
        parameter.DeprecationReason, parameter.DefaultValue, Conversion(parameter.Type, parameter.Id, "value", coordinate),
        parameter.Constraints.Expressions, parameter.Cost);

    public void InputField(CodeWriter code, PropertyModel property, string coordinate) => InputValue(
        code, property.Name, model.Catalog.Input(property.Type, property.GraphQLType, property.Id), property.Description,
        property.DeprecationReason, property.DefaultValue, Conversion(property.Type, property.Id, "value", coordinate),
        property.Constraints.Expressions, property.Cost);

    public static void InputValue(
        CodeWriter code,
        string name,
        string type,
        string? description,
        string? deprecation,
        string? defaultValue,
        string? conversion,
        EquatableArray<string> constraints = default,
        CostModel? cost = null)
    {
        var head = $"new InputValueConfiguration({CodeWriter.Literal(name)}, {CodeWriter.Literal(type)})";
        if (description is null && deprecation is null && defaultValue is null && conversion is null && constraints.Count == 0 && cost is null)
        {
            code.Line(head + ",");
            return;
        }

        code.Open(head);
        Texts(code, description, deprecation);
        CostWriter.Directives(code, cost);
        if (defaultValue is not null)
        {
            code.Line($"DefaultValue = {CodeWriter.Literal(defaultValue)},");
        }

        if (conversion is not null)
        {
            code.Line($"Convert = static value => {conversion},");
        }

        Constraints(code, constraints);

        code.Close("},");
    }

    public static void Middleware(CodeWriter code, EquatableArray<string> middleware)
    {
        if (middleware.Count > 0)
        {
            code.Line($"Middleware = [{CodeWriter.List(middleware.Select(x => x + ".Use"))}],");
        }
    }

    public static void Constraints(CodeWriter code, EquatableArray<string> constraints)
    {
        if (constraints.Count > 0)
        {
            code.Line($"Constraints = [{CodeWriter.List(constraints)}],");
        }
    }

    public static void Texts(CodeWriter code, string? description, string? deprecation = null)
    {
        if (description is not null)
        {
            code.Line($"Description = {CodeWriter.Literal(description)},");
        }

        if (deprecation is not null)
        {
            code.Line($"DeprecationReason = {CodeWriter.Literal(deprecation)},");
        }
    }

    public static void Authorization(CodeWriter code, IEnumerable<AuthorizeModel> requirements, bool allowAnonymous = false)
    {
        var all = requirements.ToList();
        if (all.Count > 0)
        {
            code.Line($"Authorization = [{string.Join(", ", all.Select(Requirement))}],");
        }

        if (allowAnonymous)
        {
            code.Line("AllowAnonymous = true,");
        }
    }

    private static string Requirement(AuthorizeModel requirement)
    {
        var arguments = requirement.Roles.Select(CodeWriter.Literal).ToList();
        if (requirement.Policy is not null || arguments.Count > 0)
        {
            arguments.Insert(0, requirement.Policy is null ? "null" : CodeWriter.Literal(requirement.Policy));
        }

        return $"new AuthorizeRequirement({string.Join(", ", arguments)})";
    }
}
