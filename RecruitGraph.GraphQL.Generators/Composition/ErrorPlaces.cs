using RecruitGraph.GraphQL.Generators.Models;

namespace RecruitGraph.GraphQL.Generators.Composition;

/// <summary>Where in the arguments of a mutation its errors belong.</summary>
internal sealed class ErrorPlaces(SchemaModel model)
{
    private const string NotFound = "NotFoundError";

    /// <summary>Whether each place that is declared is part of the input.</summary>
    public void Check()
    {
        foreach (var field in model.Input.Classes.SelectMany(x => x.Fields))
        {
            foreach (var error in field.Mutation?.Errors.Where(x => x.At is not null && !Exists(field, x.At)) ?? [])
            {
                model.Report(Diagnostics.UnknownPlace, field.Key, field.ClrName, error.Type.Name, error.At!);
            }
        }
    }

    /// <summary>The path of an error as the mutation declares it; empty where the mutation takes nothing.</summary>
    public IReadOnlyList<string> PathOf(FieldModel field, DeclaredErrorModel error) => Mutation.Of(field) switch
    {
        { BuildsInput: false, Input: null } => [],
        _ when (error.At ?? Inferred(field, error.Type)) is { } place => ["input", .. place.Split('.')],
        _ => ["input"],
    };

    /// <summary>The only global id of what was not found.</summary>
    private string? Inferred(FieldModel field, ErrorModel error)
    {
        if (!error.Name.EndsWith(NotFound, StringComparison.Ordinal))
        {
            return null;
        }

        var missing = error.Name.Substring(0, error.Name.Length - NotFound.Length);
        var ids = Members(field).Where(x => x.Id is not null && model.Catalog.IdName(x.Id) == missing).ToList();
        return ids.Count == 1 ? ids[0].Name : null;
    }

    private bool Exists(FieldModel field, string place)
    {
        IReadOnlyList<Member> members = Members(field);
        foreach (var name in place.Split('.'))
        {
            if (members.FirstOrDefault(x => x.Name == name) is not { } member)
            {
                return false;
            }

            members = Members(member.Type);
        }

        return true;
    }

    private IReadOnlyList<Member> Members(FieldModel field) => Mutation.Of(field).Input is { } input
        ? Members(input.Type)
        : [.. field.Parameters.Where(x => x.Kind == ParameterKind.Argument).Select(x => new Member(x.Name, x.Type, x.Id))];

    // There is no one place inside a list.
    private IReadOnlyList<Member> Members(ClrType type)
    {
        var value = type.Shape == TypeShape.Optional ? type.Element! : type;
        return value.Shape == TypeShape.Complex && model.Catalog.IsComplex(value.Name)
            ? [.. model.InputFields(value.Name).Select(x => new Member(x.Name, x.Type, x.Id))]
            : [];
    }

    private sealed record Member(string Name, ClrType Type, IdModel? Id);
}
