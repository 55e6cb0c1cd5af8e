using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.Schema;

/// <summary>What frontends read of the graph: a description everywhere, with an example where a value does not explain itself.</summary>
public sealed class DescriptionTests
{
    // A value of another scalar has a form of its own, or is a text whose form nothing but an example shows.
    private static readonly string[] SelfEvident = ["Boolean", "DateTime", "ID", "Int", "Long", "Upload"];
    private static readonly string[] Cursors = ["after", "before", "endCursor", "startCursor", "cursor"];
    private static readonly string[] Examples = ["such as ", "for instance"];

    private static readonly GraphQLSchema Schema = new SchemaBuilder().AddRecruitGraphSchema().Build();

    [Fact]
    public void Everything_Should_HaveADescription() =>
        Coordinates().Where(said => string.IsNullOrWhiteSpace(said.Description)).Select(said => said.Coordinate).ShouldBeEmpty();

    [Fact]
    public void Values_Should_HaveAnExample_When_TheyAreNotSelfEvident() =>
        Coordinates()
            .Where(said => said.Type is ScalarType scalar && !SelfEvident.Contains(scalar.Name) && !IsTheEngines(said.Coordinate))
            .Where(said => !Examples.Any(words => said.Description?.Contains(words, StringComparison.OrdinalIgnoreCase) ?? false))
            .Select(said => said.Coordinate)
            .ShouldBeEmpty();

    /// <summary>Operators of filters have the form of what is filtered; cursors, messages and codes are not made by callers.</summary>
    private static bool IsTheEngines(string coordinate)
    {
        // A field is Type.field, an argument Type.field(argument:).
        var type = coordinate.Split('.')[0];
        var member = coordinate.TrimEnd(':', ')').Split('.', '(')[^1];
        return type.EndsWith("OperationFilterInput", StringComparison.Ordinal)
            || Cursors.Contains(member)
            || (member is "message" or "code" && (type is "Error" || Schema.FindType(type) is ObjectType { Interfaces: [{ Name: "Error" }] }));
    }

    private static IEnumerable<(string Coordinate, string? Description, NamedType? Type)> Coordinates()
    {
        foreach (var type in Schema.Types.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            yield return (type.Name, type.Description, null);
            foreach (var member in MembersOf(type))
            {
                yield return member;
            }
        }
    }

    private static IEnumerable<(string Coordinate, string? Description, NamedType? Type)> MembersOf(NamedType type) => type switch
    {
        FieldsType fields => fields.Fields.SelectMany(field => field.Arguments
            .Select(argument => (argument.Coordinate, argument.Description, (NamedType?)argument.Type.Named))
            .Prepend((field.Coordinate, field.Description, field.Type.Named))),
        InputObjectType input => input.Fields.Select(field => (field.Coordinate, field.Description, (NamedType?)field.Type.Named)),
        EnumType values => values.Values.Select(value => ($"{type.Name}.{value.Name}", value.Description, (NamedType?)null)),
        _ => []
    };
}
