using System.Text;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Types;

public sealed class SchemaTests
{
    private static readonly GraphQLSchema Schema = new SchemaBuilder()
        .AddType(new InterfaceTypeConfiguration("Node") { Fields = [new("id", "ID!")] })
        .AddType(new InterfaceTypeConfiguration("Named") { Interfaces = ["Node"], Fields = [new("id", "ID!"), new("name", "String")] })
        .AddType(new ObjectTypeConfiguration("Person")
        {
            RuntimeType = typeof(Person),
            Interfaces = ["Named"],
            Fields = [new("id", "ID!"), new("name", "String")],
        })
        .AddType(new ObjectTypeConfiguration("Robot") { RuntimeType = typeof(IRobot), Fields = [new("id", "ID!")] })
        .AddType(new UnionTypeConfiguration("Worker") { Types = ["Person", "Robot"] })
        .AddType(new ObjectTypeConfiguration("Query") { Fields = [new("workers", "[Worker!]!"), new("node", "Node")] })
        .Build();

    [Fact]
    public void Build_Should_AddInterfacesOfInterfaces_When_CodeDoesNotRepeatThem()
    {
        var person = (ObjectType)Schema.FindType("Person")!;

        person.Interfaces.Select(i => i.Name).ShouldBe(["Named", "Node"]);
        ((InterfaceType)Schema.FindType("Node")!).IsPossibleType(person).ShouldBeTrue();
    }

    [Fact]
    public void ResolveType_Should_GoByTheClrType_When_ItIsKnownOrDerived()
    {
        var worker = (CompositeType)Schema.FindType("Worker")!;

        Schema.ResolveType(worker, new Person())!.Name.ShouldBe("Person");
        Schema.ResolveType(worker, new Manager())!.Name.ShouldBe("Person");
        Schema.ResolveType(worker, new Lathe())!.Name.ShouldBe("Robot");
        Schema.ResolveType(worker, "neither").ShouldBeNull();
        Schema.ResolveType((CompositeType)Schema.FindType("Named")!, new Lathe()).ShouldBeNull();
    }

    [Fact]
    public void FindType_Should_GiveTheSchemasOwnWrapper_When_TheSchemaUsesIt()
    {
        Schema.FindType(Parse("[Worker!]!")).ShouldBeSameAs(Schema.QueryType!.FindField("workers")!.Type);
        Schema.FindType(Parse("[Missing]")).ShouldBeNull();
    }

    [Fact]
    public void FindType_Should_KeepNothing_When_TheSchemaDoesNotUseTheWrapper()
    {
        var type = Schema.FindType(Parse("[[ID!]]"))!;

        type.ToString().ShouldBe("[[ID!]]");
        Schema.FindType(Parse("[[ID!]]")).ShouldNotBeSameAs(type);
        GraphQLSchema.IsSubtype(Schema.FindType(Parse("[[ID!]!]"))!, type).ShouldBeTrue();
    }

    [Fact]
    public void FindField_Should_KnowMetaFields_When_TheTypeHasThem()
    {
        var query = Schema.QueryType!;

        Schema.FindField(query, "__schema").ShouldBeSameAs(Schema.SchemaField);
        Schema.FindField(query, "__type").ShouldBeSameAs(Schema.TypeField);
        Schema.FindField((CompositeType)Schema.FindType("Worker")!, "__typename").ShouldBeSameAs(Schema.TypeNameField);
        Schema.FindField((CompositeType)Schema.FindType("Person")!, "__schema").ShouldBeNull();
        Schema.TypeField.Arguments[0].Coordinate.ShouldBe("<meta>.__type(name:)");
    }

    private static TypeNode Parse(string text) => GraphQLParser.ParseType(new SourceText(Encoding.UTF8.GetBytes(text)));

    private class Person;

    private sealed class Manager : Person;

    private interface IRobot;

    private sealed class Lathe : IRobot;
}
