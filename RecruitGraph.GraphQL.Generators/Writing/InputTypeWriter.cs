using RecruitGraph.GraphQL.Generators.Composition;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Writing;

/// <summary>Writes input object types, with the factory that makes the C# value.</summary>
internal static class InputTypeWriter
{
    public static string ClassName(SchemaModel model, string key) => model.Catalog.InputName(key) + "Type";

    public static GeneratedSource Write(SchemaModel model, string key)
    {
        var type = model.Catalog.Complex(key);
        var name = model.Catalog.InputName(key);
        var fields = model.InputFields(key).ToList();
        var members = new MemberWriter(model);
        var code = CodeWriter.File(TypeFiles.Namespace(model));
        code.Open($"internal static class {ClassName(model, key)}");
        code.Open($"public static InputObjectTypeConfiguration Create() => new({CodeWriter.Literal(name)})");
        MemberWriter.Texts(code, type.Description);
        code.Line($"RuntimeType = typeof({key}),");
        if (type.Marks.HasFlag(TypeMarks.OneOf))
        {
            code.Line("IsOneOf = true,");
        }

        MemberWriter.Constraints(code, type.Constraints.Expressions);
        code.Open("Fields =", '[');
        foreach (var field in fields)
        {
            members.InputField(code, field, $"{name}.{field.Name}");
        }

        code.Close("],");
        Factory(code, type, fields);
        code.Close("};").Close();
        return new(ClassName(model, key) + ".g.cs", code.ToString());
    }

    private static void Factory(CodeWriter code, ComplexTypeModel type, List<PropertyModel> fields)
    {
        string Value(PropertyModel field) => ParameterWriter.Read("fields", field.Type, fields.IndexOf(field));
        var constructor = type.ConstructorProperties.Select(name => fields.First(x => x.ClrName == name)).ToList();
        var rest = fields.Except(constructor).ToList();
        var head = $"Create = static fields => new {type.Key}({CodeWriter.List(constructor.Select(Value))})";
        if (rest.Count == 0)
        {
            code.Line(head + ",");
            return;
        }

        code.Open(head);
        foreach (var field in rest)
        {
            code.Line($"{CodeWriter.Identifier(field.ClrName)} = {Value(field)},");
        }

        code.Close("},");
    }
}
