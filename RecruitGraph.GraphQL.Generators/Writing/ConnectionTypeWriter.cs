using RecruitGraph.GraphQL.Generators.Composition;

namespace RecruitGraph.GraphQL.Generators.Writing;

/// <summary>Writes the connection and edge types of one connection name.</summary>
internal static class ConnectionTypeWriter
{
    public static string ClassName(Connection connection) => connection.Name + "ConnectionType";

    public static GeneratedSource Write(SchemaModel model, Connection connection)
    {
        var code = CodeWriter.File(TypeFiles.Namespace(model));
        var node = model.Catalog.Output(connection.Node);
        var page = $"context.Parent<global::RecruitGraph.GraphQL.Queryable.Page<{connection.Node.Name}>>()";
        var edge = $"context.Parent<global::RecruitGraph.GraphQL.Queryable.Edge<{connection.Node.Name}>>()";
        code.Open($"internal static class {ClassName(connection)}");
        code.Open($"public static ObjectTypeConfiguration Create() => new({CodeWriter.Literal(connection.Name + "Connection")})");
        code.Line("Description = \"A page of a list.\",");
        code.Open("Fields =", '[');
        Resolve(code, "pageInfo", "PageInfo!", "Where the page stands in the list.", page);
        Resolve(code, "edges", $"[{connection.Name}Edge!]!", "The items with their cursors.", page + ".Edges");
        Resolve(code, "nodes", $"[{node}]!", "The items.", page + ".Items");
        if (connection.HasTotalCount)
        {
            Resolve(code, "totalCount", "Int!", "All items of the list; counted only when asked for.", page + ".TotalCount");
        }

        code.Close("],");
        code.Close("};");
        code.Line();
        code.Open($"public static ObjectTypeConfiguration CreateEdge() => new({CodeWriter.Literal(connection.Name + "Edge")})");
        code.Line("Description = \"An item of a page.\",");
        code.Open("Fields =", '[');
        code.Open("new FieldConfiguration(\"cursor\", \"String!\")");
        code.Line("Description = \"Where the item stands in the list, for `after` and `before`.\",");
        code.Line($"WriteLeaf = static (in ResolverContext context, ResultWriter writer) => writer.WriteString({edge}.Cursor),");
        code.Close("},");
        Resolve(code, "node", node, "The item.", edge + ".Node");
        code.Close("],");
        code.Close("};").Close();
        return new(ClassName(connection) + ".g.cs", code.ToString());
    }

    private static void Resolve(CodeWriter code, string name, string type, string description, string expression)
    {
        code.Open($"new FieldConfiguration({CodeWriter.Literal(name)}, {CodeWriter.Literal(type)})");
        code.Line($"Description = {CodeWriter.Literal(description)},");
        code.Line($"Resolve = static (in ResolverContext context) => {expression},");
        code.Close("},");
    }
}
