using RecruitGraph.GraphQL.Generators.Composition;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Writing;

/// <summary>Writes what is inferred of output types: their properties, interfaces and members.</summary>
internal sealed class ObjectTypeWriter(SchemaModel model)
{
    private readonly LeafWriting _leaves = new(model);

    /// <summary>The name of the generated class and its file, without a suffix.</summary>
    public string ClassName(string key) => model.Catalog.OutputName(key) + Kind(model.Catalog.Complex(key)) + "Type";

    public GeneratedSource Write(string key)
    {
        var type = model.Catalog.Complex(key);
        var kind = Kind(type);
        var code = CodeWriter.File(TypeFiles.Namespace(model));
        code.Open($"internal static class {ClassName(key)}");
        code.Open($"public static {kind}TypeConfiguration Create() => new({CodeWriter.Literal(model.Catalog.OutputName(key))})");
        MemberWriter.Texts(code, Description(type));
        code.Line($"RuntimeType = typeof({key}),");
        if (kind == "Union")
        {
            Members(code, key);
        }
        else
        {
            Interfaces(code, type);
            if (kind == "Object")
            {
                MemberWriter.Authorization(code, type.Authorize);
                CostWriter.Directives(code, model.Catalog.ClassesOf(key).Select(x => x.Cost).FirstOrDefault(x => x is not null) ?? type.Cost);
            }

            Fields(code, type, kind == "Object");
        }

        code.Close("};").Close();
        return new(ClassName(key) + ".g.cs", code.ToString());
    }

    public GeneratedSource WriteError(ErrorModel error)
    {
        var parent = $"context.Parent<{error.RuntimeType}>()";
        var value = parent + ".Error";
        var code = CodeWriter.File(TypeFiles.Namespace(model));
        code.Open($"internal static class {error.Name}ObjectType");
        code.Open($"public static ObjectTypeConfiguration Create() => new({CodeWriter.Literal(error.Name)})");
        MemberWriter.Texts(code, error.Description);
        code.Line($"RuntimeType = typeof({error.RuntimeType}),");
        code.Line("Interfaces = [\"Error\"],");
        code.Open("Fields =", '[');
        code.Open("new FieldConfiguration(\"message\", \"String!\")");
        code.Line("Description = \"What was asked, and what is allowed.\",");
        code.Line($"WriteLeaf = static (in ResolverContext context, ResultWriter writer) => writer.WriteString({value}.Message),");
        code.Close("},");
        code.Open("new FieldConfiguration(\"code\", \"String!\")");
        code.Line("Description = \"A code that never changes.\",");
        code.Line(error.HasCode
            ? $"WriteLeaf = static (in ResolverContext context, ResultWriter writer) => writer.WriteString({value}.Code),"
            : $"WriteLeaf = static (in ResolverContext context, ResultWriter writer) => writer.WriteAsciiString({CodeWriter.Literal(error.Code)}u8),");
        code.Close("},");
        code.Open("new FieldConfiguration(\"path\", \"[String!]!\")");
        code.Line("Description = ErrorInterfaceType.Place,");
        code.Line($"Resolve = static (in ResolverContext context) => {parent}.Path,");
        code.Close("},");
        foreach (var property in error.Properties)
        {
            Property(code, value, property, null);
        }

        code.Close("],");
        code.Close("};").Close();
        return new(error.Name + "ObjectType.g.cs", code.ToString());
    }

    private static string Kind(ComplexTypeModel type) =>
        type.Marks.HasFlag(TypeMarks.Union) ? "Union" : type.Marks.HasFlag(TypeMarks.Interface) ? "Interface" : "Object";

    /// <summary>The summary of the type's own <c>…Node</c> or only <c>[ObjectType&lt;T&gt;]</c> class, which is written for clients, else the type's.</summary>
    private string? Description(ComplexTypeModel type)
    {
        var classes = model.Catalog.ClassesOf(type.Key);
        var main = classes.FirstOrDefault(x => x.IsNode || x.Name == type.ClrName + "Node")
            ?? (classes.Count == 1 ? classes[0] : null);
        return main?.Description ?? type.Description;
    }

    private void Members(CodeWriter code, string key)
    {
        var members = model.Outputs.Keys.Where(x => model.Catalog.Complex(x).AbstractBases.Contains(key) && !model.Catalog.Complex(x).IsAbstract)
            .Select(x => CodeWriter.Literal(model.Catalog.OutputName(x)));
        code.Line($"Types = [{string.Join(", ", members)}],");
    }

    private void Interfaces(CodeWriter code, ComplexTypeModel type)
    {
        var interfaces = type.AbstractBases
            .Where(x => model.Catalog.Complex(x).Marks.HasFlag(TypeMarks.Interface))
            .Select(model.Catalog.OutputName)
            .ToList();
        if (model.IsNode(type.Key))
        {
            interfaces.Insert(0, "Node");
        }

        if (interfaces.Count > 0)
        {
            code.Line($"Interfaces = [{string.Join(", ", interfaces.Select(CodeWriter.Literal))}],");
        }
    }

    private void Fields(CodeWriter code, ComplexTypeModel type, bool withResolvers)
    {
        code.Open("Fields =", '[');
        foreach (var property in model.PropertyFields(type.Key))
        {
            var nodeId = model.IsNode(type.Key) && property.ClrName == "Id" ? new IdModel(type.Key, type.ClrName) : null;
            Property(code, withResolvers ? $"context.Parent<{type.Key}>()" : null, property, nodeId);
        }

        code.Close("],");
    }

    private void Property(CodeWriter code, string? parent, PropertyModel property, IdModel? nodeId)
    {
        var id = nodeId ?? property.Id;
        code.Open($"new FieldConfiguration({CodeWriter.Literal(property.Name)}, {CodeWriter.Literal(model.Catalog.Output(property.Type, property.GraphQLType, id))})");
        MemberWriter.Texts(code, nodeId is null ? property.Description : "The globally unique id.", property.DeprecationReason);
        MemberWriter.Authorization(code, property.Authorize, property.AllowAnonymous);
        CostWriter.Directives(code, property.Cost, property.ListSize);
        if (parent is not null)
        {
            MemberWriter.Middleware(code, property.Middleware);
            _leaves.Pure(
                code, property.Type, property.GraphQLType, id, $"{parent}.{CodeWriter.Identifier(property.ClrName)}", property.Middleware.Count == 0);
        }

        code.Close("},");
    }
}
