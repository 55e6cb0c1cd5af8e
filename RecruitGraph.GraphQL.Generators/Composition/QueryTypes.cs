using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Composition;

/// <summary>Finds the filter and sort input types that fields need, and the object types that are projected.</summary>
internal sealed class QueryTypes(SchemaModel model)
{
    public void Run()
    {
        foreach (var field in model.Input.Classes.SelectMany(x => x.Fields))
        {
            if (field.Query is not { } query)
            {
                continue;
            }

            if (query.Item.Shape != TypeShape.Complex)
            {
                if (query.IsFiltered || query.IsSorted || query.IsProjected)
                {
                    model.Report(Diagnostics.QueryShape, field.Key, field.ClrName);
                }

                continue;
            }

            if (query.IsFiltered)
            {
                Name(QueryInputKind.Filter, query.Item.Name, query.FilterClass, field);
            }

            if (query.IsSorted)
            {
                Name(QueryInputKind.Sort, query.Item.Name, query.SortClass, field);
            }

            if (query.IsProjected)
            {
                Project(query.Item.Name);
            }

            if (field is { Connection: not null, Query.IsExecuted: true } && model.KeyOf(query.Item.Name) is null)
            {
                model.Report(Diagnostics.QueryableKey, field.Key, field.ClrName, model.Catalog.Complex(query.Item.Name).ClrName);
            }
        }
    }

    private void Name(QueryInputKind kind, string target, string? named, FieldModel field) =>
        new QueryInputFinder(model, kind).Find(target, named, field);

    private void Project(string key)
    {
        if (!model.IsProjectable(key) || !model.Projections.Add(key))
        {
            return;
        }

        foreach (var property in model.PropertyFields(key))
        {
            if (property.Type.Innermost is { Shape: TypeShape.Complex } inner)
            {
                Project(inner.Name);
            }
        }
    }
}
