using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Composition;

/// <summary>The names that the mutation conventions give.</summary>
internal sealed record Mutation(string Name, bool BuildsInput, ParameterModel? Input)
{
    public string InputName => Name + "Input";

    public string PayloadName => Name + "Payload";

    public string ErrorName => Name + "Error";

    public static Mutation Of(FieldModel field)
    {
        var arguments = field.Parameters.Where(x => x.Kind == ParameterKind.Argument).ToList();
        var isInput = arguments.Count == 1 && arguments[0] is { Name: "input", Type.Shape: TypeShape.Complex };
        return new(Naming.PascalCase(field.Name), arguments.Count > 0 && !isInput, isInput ? arguments[0] : null);
    }
}

/// <summary>An argument of a field as the schema has it, with the parameter that it comes from where there is one.</summary>
internal sealed record Argument(string Name, ParameterModel? Parameter)
{
    public const string Where = "where";

    public const string Order = "order";

    private static readonly string[] Paging = ["first", "after", "last", "before"];

    /// <summary>The arguments of a field in order; those of paging stand where the method takes them.</summary>
    public static IReadOnlyList<Argument> All(FieldModel field)
    {
        if (field.Mutation is not null)
        {
            return Mutation.Of(field) is { BuildsInput: false, Input: null } ? [] : [new("input", null)];
        }

        var arguments = new List<Argument>();
        foreach (var parameter in field.Parameters)
        {
            if (parameter.Kind == ParameterKind.Paging)
            {
                arguments.AddRange(Paging.Select(name => new Argument(name, null)));
            }
            else if (parameter.Kind == ParameterKind.Argument)
            {
                arguments.Add(new(parameter.Name, parameter));
            }
        }

        if (field is { Connection: not null, Type.Shape: TypeShape.Queryable })
        {
            arguments.AddRange(Paging.Select(name => new Argument(name, null)));
        }

        if (field.Query is { IsFiltered: true })
        {
            arguments.Add(new(Where, null));
        }

        if (field.Query is { IsSorted: true })
        {
            arguments.Add(new(Order, null));
        }

        // The event source and the resolver of a subscription field share arguments of one name and type.
        foreach (var parameter in field.Subscribe?.Parameters.Where(x => x.Kind == ParameterKind.Argument) ?? [])
        {
            if (!arguments.Any(x => x.Name == parameter.Name && x.Parameter?.Type == parameter.Type && x.Parameter.Id == parameter.Id))
            {
                arguments.Add(new(parameter.Name, parameter));
            }
        }

        return arguments;
    }
}
