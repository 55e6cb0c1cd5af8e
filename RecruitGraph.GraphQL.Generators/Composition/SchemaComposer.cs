using RecruitGraph.GraphQL.Generators.Models;
using RecruitGraph.GraphQL.Generators.Writing;

namespace RecruitGraph.GraphQL.Generators.Composition;

/// <summary>Puts together what was read from all classes, checks the whole, and has it written.</summary>
internal static class SchemaComposer
{
    public static SchemaOutput Compose(SchemaInput input, CancellationToken cancellationToken)
    {
        if (input.Classes.Count == 0 && input.Declared.Count == 0 && input.DataLoaders.Count == 0)
        {
            return new(default, default);
        }

        input = Sort(input);
        var model = new SchemaModel(input, new TypeCatalog(input));
        new Reachability(model).Run();
        new QueryTypes(model).Run();
        cancellationToken.ThrowIfCancellationRequested();
        new SchemaRules(model).Check();
        var problems = input.Classes.SelectMany(x => x.Problems)
            .Concat(input.Declared.SelectMany(x => x.Problems))
            .Concat(input.DataLoaders.SelectMany(x => x.Problems))
            .Concat(input.QueryInputs.SelectMany(x => x.Problems))
            .Concat(model.Problems)
            .Distinct()
            .ToEquatableArray();

        // With a wrong use there is nothing sound to generate but the DataLoaders, whose names resolvers refer to.
        var sources = problems.Count == 0
            ? Sources(model)
            : input.DataLoaders.Where(x => x.Problems.Count == 0).Select(DataLoaderWriter.Write);
        return new(sources.GroupBy(x => x.HintName).Select(x => x.First()).ToEquatableArray(), problems);
    }

    private static SchemaInput Sort(SchemaInput input) => input with
    {
        Classes = input.Classes.Distinct().OrderBy(x => x.FullName, StringComparer.Ordinal).ToEquatableArray(),
        Declared = input.Declared.OrderBy(x => x.Key, StringComparer.Ordinal).ToEquatableArray(),
        QueryInputs = input.QueryInputs.OrderBy(x => x.Key, StringComparer.Ordinal).ToEquatableArray(),
        DataLoaders = input.DataLoaders.OrderBy(x => x.Interface, StringComparer.Ordinal).ToEquatableArray(),
    };

    private static IEnumerable<GeneratedSource> Sources(SchemaModel model)
    {
        yield return RegistrationWriter.Write(model);
        foreach (var loader in model.Input.DataLoaders)
        {
            yield return DataLoaderWriter.Write(loader);
        }

        foreach (var type in model.Input.Classes)
        {
            yield return ClassFileWriter.Write(model, type);
        }

        var objects = new ObjectTypeWriter(model);
        foreach (var key in model.Outputs.Keys)
        {
            yield return objects.Write(key);
        }

        foreach (var error in model.Errors.Values)
        {
            yield return objects.WriteError(error);
        }

        foreach (var key in model.Inputs.Keys)
        {
            yield return InputTypeWriter.Write(model, key);
        }

        foreach (var key in model.Enums)
        {
            yield return EnumTypeWriter.Write(model, model.Catalog.FindEnum(key)!);
        }

        foreach (var type in model.QueryInputs.Values)
        {
            yield return QueryInputTypeWriter.Write(model, type);
        }

        foreach (var key in model.Projections)
        {
            yield return ProjectionWriter.Write(model, key);
        }

        foreach (var connection in model.Connections.Values)
        {
            yield return ConnectionTypeWriter.Write(model, connection);
        }
    }
}
