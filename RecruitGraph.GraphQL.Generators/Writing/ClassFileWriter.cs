using RecruitGraph.GraphQL.Generators.Composition;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Writing;

/// <summary>Writes the other part of an attributed class: the configuration of its fields.</summary>
internal static class ClassFileWriter
{
    public static GeneratedSource Write(SchemaModel model, ClassModel type)
    {
        var code = CodeWriter.File(type.Namespace);
        code.Open($"static partial class {CodeWriter.Identifier(type.Name)}");
        code.Line("/// <summary>Adds what the members of this class are in the schema.</summary>");
        code.Open("internal static void AddGeneratedTypes(SchemaBuilder builder)");
        code.Open($"builder.AddType(new ObjectTypeConfiguration({CodeWriter.Literal(NameOf(model, type))})");
        if (type.Kind == ClassKind.Object)
        {
            MemberWriter.Authorization(code, type.Authorize);
        }

        if (type.NodeResolver is { } resolver)
        {
            NodeResolver(code, model, type, resolver);
        }

        code.Open("Fields =", '[');
        var fields = new FieldWriter(model, type);
        foreach (var field in type.Fields)
        {
            fields.Write(code, field);
        }

        code.Close("],");
        code.Close("});");
        var members = new MemberWriter(model);
        foreach (var field in type.Fields.Where(x => x.Mutation is not null))
        {
            new MutationWriter(model, new ParameterWriter(model)).Types(code, field, members);
        }

        code.Close().Close();
        return new(type.FullName + ".g.cs", code.ToString());
    }

    private static string NameOf(SchemaModel model, ClassModel type) =>
        type.Target is { } target ? model.Catalog.OutputName(target) : type.Kind.ToString();

    private static void NodeResolver(CodeWriter code, SchemaModel model, ClassModel type, FieldModel resolver)
    {
        var ownServices = resolver.Awaiting != Awaiting.None && resolver.Parameters.Any(x => x.Kind == ParameterKind.Service);
        var id = resolver.Parameters[0].Type;
        var raw = id.Scalar == "String" ? "rawId" : $"new GlobalId({CodeWriter.Literal(NameOf(model, type))}, rawId).Raw<{id.Name}>()";
        var others = resolver.Parameters.Skip(1).Select(x => new ParameterWriter(model).Other(x, ownServices));
        var call = $"{CodeWriter.Identifier(resolver.ClrName)}({CodeWriter.List(others.Prepend(raw))})";
        if (resolver.Awaiting == Awaiting.None)
        {
            code.Line($"NodeResolver = static (in ResolverContext context, string rawId) => ResolverResult.FromValue({call}),");
        }
        else
        {
            ParameterWriter.Async(code, "NodeResolver = static (in ResolverContext context, string rawId) =>", call, ownServices);
        }
    }
}
