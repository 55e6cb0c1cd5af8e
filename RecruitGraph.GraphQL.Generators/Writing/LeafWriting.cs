using RecruitGraph.GraphQL.Generators.Composition;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Writing;

/// <summary>Writes the lambdas of pure fields: leaf values through the typed writer, all else as objects.</summary>
internal sealed class LeafWriting(SchemaModel model)
{
    /// <summary>The line that sets <c>WriteLeaf</c> or <c>Resolve</c> from an expression over <c>context</c>.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="type">The type of the expression.</param>
    /// <param name="overridden">The GraphQL type that was given by hand.</param>
    /// <param name="id">Whose id it is.</param>
    /// <param name="expression">The value.</param>
    /// <param name="inPlace">Whether a leaf may be written in place, since no middleware wants to see its value.</param>
    public void Pure(CodeWriter code, ClrType type, string? overridden, IdModel? id, string expression, bool inPlace = true)
    {
        if (overridden is null && id is not null && type.Shape == TypeShape.List)
        {
            code.Line($"Resolve = static (in ResolverContext context) => InputValues.FormatIds({expression}, {CodeWriter.Literal(model.Catalog.IdName(id))}),");
        }
        else if (overridden is null && id is not null && !inPlace)
        {
            var format = $"GlobalId.Format({CodeWriter.Literal(model.Catalog.IdName(id))}, {(type.IsNullable ? "value" : expression)})";
            code.Line($"Resolve = static (in ResolverContext context) => {(type.IsNullable ? $"{expression} is {{ }} value ? {format} : null" : format)},");
        }
        else if (overridden is null && type.IsLeaf && inPlace && !type.IsCustom)
        {
            Leaf(code, type, id, expression);
        }
        else
        {
            code.Line($"Resolve = static (in ResolverContext context) => {expression},");
        }
    }

    private void Leaf(CodeWriter code, ClrType type, IdModel? id, string expression)
    {
        const string Head = "WriteLeaf = static (in ResolverContext context, ResultWriter writer) =>";
        if (!type.IsNullable || (id is null && type.Scalar is "String" or "URI"))
        {
            code.Line($"{Head} {Write(type, id, expression)},");
            return;
        }

        code.Open(Head);
        code.Open($"if ({expression} is {{ }} value)");
        code.Line(Write(type, id, "value") + ";").Close();
        code.Open("else");
        code.Line("writer.WriteNull();").Close();
        code.Close("},");
    }

    private string Write(ClrType type, IdModel? id, string value)
    {
        if (id is not null)
        {
            return $"writer.WriteString(GlobalId.Format({CodeWriter.Literal(model.Catalog.IdName(id))}, {value}))";
        }

        return type.Shape == TypeShape.Enum
            ? $"{TypeFiles.EnumClass(model, type.Name)}.Write(writer, {value})"
            : type.Scalar switch
            {
                "Boolean" => $"writer.WriteBoolean({value})",
                "Int" or "Short" => $"writer.WriteInt32({value})",
                "Long" => $"writer.WriteInt64({value})",
                "Float" when type.Name == "float" => $"writer.WriteSingle({value})",
                "Float" => $"writer.WriteDouble({value})",
                "Decimal" => $"writer.WriteDecimal({value})",
                "UUID" => $"writer.WriteFormatted({value})",
                "String" => $"writer.WriteString({value})",
                var scalar => $"LeafValues.Write{scalar}(writer, {value})",
            };
    }
}
