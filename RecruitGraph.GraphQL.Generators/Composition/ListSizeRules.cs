using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Composition;

/// <summary>Whether the names in <c>[ListSize]</c> are those of arguments and fields.</summary>
internal sealed class ListSizeRules(SchemaModel model)
{
    public void Check()
    {
        foreach (var field in model.Input.Classes.SelectMany(x => x.Fields).Where(x => x.ListSize is not null))
        {
            Check(field, field.ListSize!);
        }

        foreach (var output in model.Outputs)
        {
            foreach (var property in model.PropertyFields(output.Key).Where(x => x.ListSize is not null))
            {
                CheckArguments(property.Place, property.ClrName, property.ListSize!, []);
                CheckFields(property.Place, property.ClrName, property.ListSize!, ListFields(property.Type));
            }
        }
    }

    private void Check(FieldModel field, ListSizeModel size)
    {
        var arguments = field.Mutation is null
            ? Argument.All(field).Where(x => x.Parameter is null ? x.Name is "first" or "last" : IsSize(x.Parameter.Type)).Select(x => x.Name)
            : ["input"];
        CheckArguments(field.Key, field.ClrName, size, arguments);
        CheckFields(field.Key, field.ClrName, size, field.Connection is null ? ListFields(field.Type) : ["edges", "nodes"]);
    }

    private void CheckArguments(string place, string name, ListSizeModel size, IEnumerable<string> arguments)
    {
        foreach (var argument in size.SlicingArguments.Where(x => !arguments.Contains(x.Split('.')[0])))
        {
            model.Report(Diagnostics.SlicingArgument, place, name, argument);
        }
    }

    private void CheckFields(string place, string name, ListSizeModel size, IEnumerable<string> fields)
    {
        foreach (var field in size.SizedFields.Where(x => !fields.Contains(x)))
        {
            model.Report(Diagnostics.SizedField, place, name, field);
        }
    }

    // What is inside an input object is checked with the schema, when the host starts.
    private static bool IsSize(ClrType type) =>
        type is { Shape: TypeShape.Scalar, Name: "int" } or { Shape: TypeShape.Complex or TypeShape.List }
        || (type.Shape == TypeShape.Optional && IsSize(type.Element!));

    private IEnumerable<string> ListFields(ClrType type)
    {
        while (type.Shape == TypeShape.List)
        {
            type = type.Element!;
        }

        return type.Shape != TypeShape.Complex
            ? []
            : model.PropertyFields(type.Name).Where(x => x.Type.Shape == TypeShape.List).Select(x => x.Name)
                .Concat(model.Catalog.ClassesOf(type.Name).SelectMany(x => x.Fields).Where(x => x.Type.Shape == TypeShape.List).Select(x => x.Name));
    }
}
