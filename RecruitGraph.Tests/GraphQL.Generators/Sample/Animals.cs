using RecruitGraph.GraphQL;

namespace RecruitGraph.Tests.GraphQL.Generators.Sample;

/// <summary>Whoever has a name.</summary>
[InterfaceType]
public interface IBeing
{
    /// <summary>What it is called.</summary>
    string Name { get; }
}

/// <summary>An animal; an interface that implements an interface.</summary>
[InterfaceType]
public interface IAnimal : IBeing
{
    int Legs { get; }
}

/// <summary>What lies on the shelf.</summary>
[UnionType]
public interface IShelfItem;

[ObjectType]
public sealed record Cat(string Name, int Legs) : IAnimal, IShelfItem;

[ObjectType]
public sealed record Snake(string Name, int Legs, bool IsPoisonous) : IAnimal;

[ObjectType]
public sealed record Book(string Title) : IShelfItem;

/// <summary>A result and how certain it is: a generic record.</summary>
public sealed record Guess<T>(T Value, double Certainty);

[QueryType]
public static partial class AnimalQueries
{
    public static IReadOnlyList<IAnimal> Animals => [new Cat("Tom", 4), new Snake("Kaa", 0, false)];

    public static IEnumerable<IShelfItem> Shelf => [new Cat("Tom", 4), new Book("Emma")];

    public static Guess<Cat> GuessCat() => new(new Cat("Tom", 4), 0.5);

    /// <summary>Reads the extensions of the request.</summary>
    public static string? GetTenant(RecruitGraph.GraphQL.Execution.ResolverContext context) =>
        context.Request.Request.Extensions is { ValueKind: System.Text.Json.JsonValueKind.Object } extensions
            && extensions.TryGetProperty("tenant", out var tenant) ? tenant.GetString() : null;
}
