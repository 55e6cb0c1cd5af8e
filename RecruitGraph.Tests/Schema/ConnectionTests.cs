using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.SchemaTests;

/// <summary>Every list that can grow is found and ordered in the same way.</summary>
public sealed class ConnectionTests
{
    private static readonly GraphQLSchema Schema = new SchemaBuilder().AddRecruitGraphSchema().Build();

    private static readonly List<Field> Connections =
    [
        .. Schema.Types.OfType<FieldsType>()
            .SelectMany(type => type.Fields)
            .Where(field => field.Type.Named.Name.EndsWith("Connection", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Connections_Should_BeThoseOfTheRootAndOfObjects() =>
        ((string[])["Query.vacancies", "Application.stageHistory", "User.memberships"])
            .Except(Connections.Select(field => field.Coordinate))
            .ShouldBeEmpty();

    [Fact]
    public void Connections_Should_BeFilteredAndOrdered() =>
        Connections.Where(field => !Takes<InputObjectType>(field, "where") || !Takes<InputObjectType>(field, "order"))
            .Select(field => field.Coordinate)
            .ShouldBeEmpty("Give the field [UseFiltering] and [UseSorting], and its noun a filter and a sort.");

    [Fact]
    public void Connections_Should_BePagedBothWays() =>
        Connections.Where(field => !((string[])["first", "after", "last", "before"]).All(name => field.Arguments.Any(argument => argument.Name == name)))
            .Select(field => field.Coordinate)
            .ShouldBeEmpty();

    private static bool Takes<T>(Field field, string name) => field.Arguments.Any(argument => argument.Name == name && argument.Type.Named is T);
}
