using RecruitGraph.GraphQL.Generators.Composition;
using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Writing;

/// <summary>Writes the one method that adds everything to a schema.</summary>
internal static class RegistrationWriter
{
    public static GeneratedSource Write(SchemaModel model)
    {
        var name = TypeFiles.AssemblyIdentifier(model);
        var space = TypeFiles.Namespace(model);
        var code = CodeWriter.File("RecruitGraph.GraphQL.Types");
        code.Line($"/// <summary>The types and DataLoaders of {model.Input.AssemblyName}.</summary>");
        code.Open($"public static class {name}SchemaBuilderExtensions");
        code.Line($"/// <summary>Adds the types and DataLoaders of {model.Input.AssemblyName}.</summary>");
        code.Open($"public static SchemaBuilder Add{name}Types(this SchemaBuilder builder)");
        foreach (var loader in model.Input.DataLoaders)
        {
            code.Line($"builder.DataLoaders.Add<{loader.Interface}>(static scope => new {loader.Class}(scope));");
        }

        foreach (var scalar in model.Input.Scalars)
        {
            code.Line($"builder.AddScalar(new {scalar.Class}());");
        }

        if (model.Outputs.Keys.Any(model.IsNode))
        {
            code.Line("builder.AddGlobalObjectIdentification();");
        }

        var objects = new ObjectTypeWriter(model);
        foreach (var type in model.Outputs.Keys.Select(objects.ClassName)
            .Concat(model.Inputs.Keys.Select(x => InputTypeWriter.ClassName(model, x)))
            .Concat(model.Enums.Select(x => model.Catalog.EnumName(x) + "EnumType"))
            .Concat(model.Errors.Values.Select(x => x.Name + "ObjectType")))
        {
            code.Line($"builder.AddType(global::{space}.{type}.Create());");
        }

        foreach (var connection in model.Connections.Values)
        {
            code.Line($"builder.AddType(global::{space}.{ConnectionTypeWriter.ClassName(connection)}.Create());");
            code.Line($"builder.AddType(global::{space}.{ConnectionTypeWriter.ClassName(connection)}.CreateEdge());");
        }

        foreach (var type in model.QueryInputs.Values)
        {
            code.Line($"builder.AddType(global::{space}.{QueryInputTypeWriter.ClassName(type)}.Create());");
        }

        foreach (var type in model.OperationInputs.Values)
        {
            code.Line($"builder.AddType({QueryInputTypeWriter.Operation(type)});");
        }

        if (model.QueryInputs.Values.Any(x => x.Kind == QueryInputKind.Sort))
        {
            code.Line("builder.AddType(global::RecruitGraph.GraphQL.Queryable.Sorting.SortEnumType.Create());");
        }

        if (model.Connections.Count > 0)
        {
            code.Line("builder.AddType(PageInfoType.Create());");
        }

        if (model.Errors.Count > 0)
        {
            code.Line("builder.AddType(ErrorInterfaceType.Create());");
        }

        foreach (var type in model.Input.Classes)
        {
            code.Line($"global::{type.FullName}.AddGeneratedTypes(builder);");
        }

        code.Line("return builder;");
        code.Close().Close();
        return new($"{name}SchemaBuilderExtensions.g.cs", code.ToString());
    }
}
