using RecruitGraph.GraphQL.Generators.Composition;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Writing;

/// <summary>Writes enum types, with a switch that writes a value without boxing or formatting it.</summary>
internal static class EnumTypeWriter
{
    public static GeneratedSource Write(SchemaModel model, EnumModel type)
    {
        var name = model.Catalog.EnumName(type.Key);
        var code = CodeWriter.File(TypeFiles.Namespace(model));
        code.Open($"internal static class {name}EnumType");
        code.Open($"public static EnumTypeConfiguration Create() => new({CodeWriter.Literal(name)})");
        MemberWriter.Texts(code, type.Description);
        code.Line($"RuntimeType = typeof({type.Key}),");
        CostWriter.Directives(code, type.Cost);
        code.Open("Values =", '[');
        foreach (var value in type.Values)
        {
            Value(code, type, value);
        }

        code.Close("],");
        code.Close("};");
        code.Line();
        code.Open($"public static void Write(ResultWriter writer, {type.Key} value)");
        code.Open("switch (value)");
        foreach (var value in type.Values.Where(x => !x.IsAlias))
        {
            code.Line($"case {type.Key}.{CodeWriter.Identifier(value.ClrName)}:");
            code.Line($"    writer.WriteAsciiString({CodeWriter.Literal(value.Name)}u8);");
            code.Line("    break;");
        }

        code.Line("default:");
        code.Line($"    throw new CoercionException($\"Enum \\\"{name}\\\" cannot represent value: {{value}}\");");
        code.Close().Close().Close();
        return new(name + "EnumType.g.cs", code.ToString());
    }

    private static void Value(CodeWriter code, EnumModel type, EnumValueModel value)
    {
        var head = $"new EnumValueConfiguration({CodeWriter.Literal(value.Name)}, {type.Key}.{CodeWriter.Identifier(value.ClrName)})";
        if (value.Description is null && value.DeprecationReason is null)
        {
            code.Line(head + ",");
            return;
        }

        code.Open(head);
        MemberWriter.Texts(code, value.Description, value.DeprecationReason);
        code.Close("},");
    }
}
