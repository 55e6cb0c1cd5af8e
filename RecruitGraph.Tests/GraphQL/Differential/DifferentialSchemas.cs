using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.GraphQL.Language;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.GraphQL.Differential;

/// <summary>The schemas over which both implementations are asked.</summary>
internal static class DifferentialSchemas
{
    /// <summary>The public contract.</summary>
    public static string Recruiting { get; } = File.ReadAllText(RepositoryRoot.Combine("schema.graphql"));

    /// <summary>
    /// Everything that a schema can have, in little room, with names that lead to conflicts. No place takes a non-null OneOf
    /// input object, since the reference implementation does not ask for non-null variables within one.
    /// </summary>
    public const string Everything = """
        directive @note(text: String, tags: [String!], level: Level = LOW) repeatable on
          QUERY | MUTATION | FIELD | FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT | VARIABLE_DEFINITION
        directive @once(weight: Int!) on FIELD | QUERY
        scalar Any
        enum Level { LOW HIGH MIDDLE }
        enum Color { RED GREEN @deprecated }
        input Point { x: Int! y: Float = 1.5 label: String }
        input Filter { and: [Filter!] id: ID level: Level = HIGH point: Point points: [[Point]] any: Any on: Boolean! = true }
        input Key @oneOf { id: ID name: String point: Point }
        interface Being { id: ID! name: String }
        interface Animal implements Being { id: ID! name: String legs(min: Int = 0): Int friends(first: Int, key: Key): [Animal] }
        type Dog implements Animal & Being {
          id: ID! name: String legs(min: Int = 0): Int friends(first: Int, key: Key): [Dog]
          barks: Boolean! owner: Person color: Color size: Int
        }
        type Cat implements Animal & Being {
          id: ID! name(upper: Boolean): String legs(min: Int = 0): Int friends(first: Int, key: Key): [Animal]
          meows: Boolean owner: Person! color: Level size: String
        }
        type Person implements Being { id: ID! name: String pets: [Animal!] pet: Pet home: Home age: Int matrix: [[Int!]!] }
        type Home { address: String! rooms: [Room!]! any: Any owner: Person! }
        type Room { size: Float! color: Color! items(where: Filter, colors: [Color!]): [Thing!] }
        union Pet = Dog | Cat
        union Thing = Dog | Person | Room
        type Query {
          dog(name: String = "Rex"): Dog
          being(id: ID!): Being
          animals(where: Filter, order: [Level!]): [Animal!]!
          thing(key: Key): Thing
          things(points: [Point!]!, depth: Int! = 3): [Thing]
          person: Person!
          echo(int: Int, float: Float, string: String, boolean: Boolean, id: ID, level: Level, any: Any, list: [Int], point: Point, key: Key, filter: Filter, deep: [[Int!]]!): String
          number: Int level: Level any(value: Any): Any
        }
        type Mutation { rename(id: ID!, name: String): Being paint(color: Color! = RED, where: Filter!): [Room] count: Int! }
        type Subscription { barked(min: Int): Dog any: Any }
        """;

    /// <summary>Builds a schema as a server would.</summary>
    /// <param name="sdl">Its text.</param>
    /// <param name="parts">Whether it has <c>@defer</c> and <c>@stream</c>.</param>
    public static GraphQLSchema Build(string sdl, bool parts = false) =>
        new SchemaBuilder { EnableIncrementalDelivery = parts }.AddDocument(GraphQLParser.Parse(sdl, LanguageVectors.ReferenceOptions)).Build();
}
