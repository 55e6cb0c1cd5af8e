using RecruitGraph.GraphQL.Generators.Models;
using RecruitGraph.GraphQL.Generators.Writing;

namespace RecruitGraph.GraphQL.Generators.Composition;

/// <summary>
/// Finds the filter or sort input type of an object type: what a class of the user lists, else what the object's fields show. What
/// only some callers may see is not among the latter, since by filtering anyone could find it out.
/// </summary>
internal sealed class QueryInputFinder(SchemaModel model, QueryInputKind kind)
{
    private readonly QueryOperands _operands = new(model);

    private string Attribute => kind == QueryInputKind.Filter ? "FilterInputType" : "SortInputType";

    /// <summary>The name of the input type; null where there is none, which has been reported.</summary>
    public string? Find(string target, string? named, FieldModel place)
    {
        var all = model.Input.QueryInputs.Where(x => x.Kind == kind && x.Target == target).ToList();
        var chosen = named is null ? all : all.Where(x => x.Key == named).ToList();
        if (named is not null && chosen.Count == 0)
        {
            model.Report(Diagnostics.QueryInputType, place.Key, place.ClrName, named.Replace("global::", ""), Attribute, model.Catalog.Complex(target).ClrName);
            return null;
        }

        if (chosen.Count > 1)
        {
            var names = string.Join(", ", chosen.Select(x => x.Key.Replace("global::", "")));
            model.Report(Diagnostics.SeveralQueryInputs, place.Key, place.ClrName, names, kind == QueryInputKind.Filter ? "UseFiltering" : "UseSorting");
            return null;
        }

        return chosen.Count == 1 ? Declared(chosen[0], place) : Inferred(target, place);
    }

    /// <summary>The name of the input type of the objects within another one; null where they have none.</summary>
    private string? FindInner(string target, FieldModel place) =>
        model.Input.QueryInputs.Any(x => x.Kind == kind && x.Target == target) || Candidates(target).Any(x => x.Type.Innermost.IsLeaf)
            ? Find(target, null, place)
            : null;

    private string Declared(QueryInputModel input, FieldModel place)
    {
        if (!model.QueryInputs.ContainsKey(input.Name))
        {
            var type = new QueryInputType(kind, input.Name, input.Target, input.Description);
            model.QueryInputs.Add(input.Name, type);
            foreach (var field in input.Fields)
            {
                var member = $"{input.Key}.{CodeWriter.Identifier(field.ClrName)}";
                if (Create(field.Name, field.Type, field.Id, member, field.Description, place) is { } created)
                {
                    type.Fields.Add(created);
                }
                else
                {
                    model.ReportFrom(
                        Diagnostics.QueryInputMember, field.Place, place.Key, field.ClrName,
                        $"leads to {field.Type.CSharp.Replace("global::", "")}, by which nothing can be {(kind == QueryInputKind.Filter ? "filtered" : "ordered")}");
                }
            }

            // Of a class with wrong members enough has been said.
            if (type.Fields.Count > 0 || (input.Fields.Count == 0 && input.Problems.Count == 0))
            {
                CheckFields(type, place);
            }
        }

        return input.Name;
    }

    private string Inferred(string target, FieldModel place)
    {
        var name = model.Catalog.OutputName(target) + (kind == QueryInputKind.Filter ? "FilterInput" : "SortInput");
        if (!model.QueryInputs.ContainsKey(name))
        {
            var type = new QueryInputType(kind, name, target, null);
            model.QueryInputs.Add(name, type);
            foreach (var property in Candidates(target))
            {
                var id = model.IsNode(target) && property.ClrName == "Id"
                    ? new IdModel(target, model.Catalog.OutputName(target))
                    : property.Id;
                var member = $"({target} item) => item.{CodeWriter.Identifier(property.ClrName)}";
                if (Create(property.Name, property.Type, id, member, property.Description, place) is { } field)
                {
                    type.Fields.Add(field);
                }
            }

            CheckFields(type, place);
        }

        return name;
    }

    private void CheckFields(QueryInputType type, FieldModel place)
    {
        if (type.Fields.Count == 0)
        {
            model.Report(
                Diagnostics.NoQueryFields, place.Key, place.ClrName, kind == QueryInputKind.Filter ? "filtered" : "ordered",
                model.Catalog.Complex(type.Target).ClrName, Attribute);
        }

        var names = new HashSet<string>(kind == QueryInputKind.Filter ? ["and", "or"] : []);
        foreach (var field in type.Fields.Where(x => !names.Add(x.Name)))
        {
            model.Report(Diagnostics.DuplicateField, place.Key, type.Name, field.Name);
        }
    }

    /// <summary>The properties that are open to everyone who sees the object.</summary>
    private IEnumerable<PropertyModel> Candidates(string target) => model.PropertyFields(target).Where(property =>
        property.Authorize.Count == 0
        && property.GraphQLType is null
        && (property.Type.Innermost is not { Shape: TypeShape.Complex } inner || model.IsOpen(inner.Name)));

    private QueryInputField? Create(string name, ClrType type, IdModel? id, string member, string? description, FieldModel place) =>
        kind == QueryInputKind.Filter
            ? _operands.Create(name, type, id, member, inner => FindInner(inner, place)) is { } filter ? filter with { Description = description } : null
            : type.IsLeaf && type.Scalar != "URI" ? new(name, "SortEnumType", member, type) { Description = description }
            : type.Shape == TypeShape.Complex && FindInner(type.Name, place) is { } inner ? new(name, inner, member, type) { Description = description }
            : null;
}
