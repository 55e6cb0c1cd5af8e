using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Types;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Build_Should_MergeFields_When_SeveralConfigurationsHaveOneName()
    {
        var schema = new SchemaBuilder()
            .AddType(new ObjectTypeConfiguration("Query") { Fields = [new("vacancies", "[Vacancy!]!")] })
            .AddType(new ObjectTypeConfiguration("Vacancy") { Fields = [new("id", "ID!")] })
            .AddType(new ObjectTypeConfiguration("Query") { Fields = [new("me", "String")] })
            .Build();

        schema.QueryType!.Fields.Select(f => f.Name).ShouldBe(["vacancies", "me"]);
    }

    [Fact]
    public void Build_Should_GiveOneInstance_When_TypeReferencesAreEqual()
    {
        var schema = new SchemaBuilder()
            .AddType(new ObjectTypeConfiguration("Query")
            {
                Fields = [new("a", "[[Int!]!]"), new("b", "[ [ Int! ]! ]"), new("c", "[Int!]!")],
            })
            .Build();
        var query = schema.QueryType!;

        query.FindField("a")!.Type.ShouldBeSameAs(query.FindField("b")!.Type);
        ((ListType)query.FindField("a")!.Type).ElementType.ShouldBeSameAs(query.FindField("c")!.Type);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("null")]
    public void Build_Should_Refuse_When_AnEnumValueHasTheNameOfALiteral(string name)
    {
        var builder = new SchemaBuilder()
            .AddType(new EnumTypeConfiguration("Answer") { Values = [new(name, 0), new("MAYBE", 1)] })
            .AddType(new ObjectTypeConfiguration("Query") { Fields = [new("answer", "Answer")] });

        Should.Throw<SchemaException>(() => builder.Build()).Errors.ShouldHaveSingleItem().Message
            .ShouldBe($"Enum values cannot be named: {name}");
    }

    [Fact]
    public void Build_Should_TellAllMistakes_When_SeveralReferencesLeadNowhere()
    {
        var builder = new SchemaBuilder().AddType(new ObjectTypeConfiguration("Query")
        {
            Fields = [new("a", "Missing"), new("b", "[Absent!]"), new("c", "[Int"), new("a", "Int")],
        });

        var error = Should.Throw<SchemaException>(() => builder.Build());

        error.Errors.Select(e => e.Message).ShouldBe(
        [
            "Unknown type: \"Missing\".",
            "Unknown type: \"Absent\".",
            "Query.c: \"[Int\" is no type reference; write it as in the schema definition language, [Vacancy!]! for instance.",
        ]);
    }

    [Fact]
    public void Build_Should_Refuse_When_AFieldIsDefinedTwice()
    {
        var builder = new SchemaBuilder()
            .AddType(new ObjectTypeConfiguration("Query") { Fields = [new("me", "Int")] })
            .AddType(new ObjectTypeConfiguration("Query") { Fields = [new("me", "Int")] });

        Should.Throw<SchemaException>(() => builder.Build()).Errors.ShouldHaveSingleItem()
            .Message.ShouldBe("Field \"Query.me\" can only be defined once.");
    }

    [Fact]
    public void Build_Should_JoinTypesAndFieldsRequirements_When_BothAskForSomething()
    {
        var schema = new SchemaBuilder()
            .AddType(new ObjectTypeConfiguration("Query")
            {
                Authorization = [new("SignedIn")],
                Fields =
                [
                    new("plain", "Int"),
                    new("more", "Int") { Authorization = [new(null, "HR"), new("SignedIn")] },
                    new("open", "Int") { AllowAnonymous = true, Authorization = [new(null, "HR")] },
                ],
            })
            .Build();
        var query = schema.QueryType!;

        query.FindField("plain")!.Authorization.ShouldBe([new AuthorizeRequirement("SignedIn")]);
        query.FindField("more")!.Authorization.ShouldBe([new AuthorizeRequirement("SignedIn"), new AuthorizeRequirement(null, "HR")]);
        query.FindField("open")!.Authorization.ShouldBeEmpty();
    }

    [Fact]
    public void Build_Should_ConnectTypes_When_ADocumentDefinesThem()
    {
        var schema = new SchemaBuilder()
            .AddDocument(
                """
                interface Named { name: String! }
                type Person implements Named { name: String! age(unit: Unit = YEARS): Int }
                union Anyone = Person | Robot
                enum Unit { YEARS DAYS @deprecated }
                input Filter { names: [String!]! = ["a"], unit: Unit }
                extend type Robot implements Named { name: String! }
                type Robot { id: ID! }
                type Query { find(filter: Filter): [Anyone!]! }
                """)
            .Build();

        var named = schema.FindType("Named").ShouldBeOfType<InterfaceType>();
        named.PossibleTypes.Select(t => t.Name).ShouldBe(["Person", "Robot"]);
        schema.FindType("Robot").ShouldBeOfType<ObjectType>().Fields.Select(f => f.Name).ShouldBe(["id", "name"]);
        schema.FindType("Unit").ShouldBeOfType<EnumType>().FindValue("DAYS")!.DeprecationReason.ShouldBe("No longer supported");
        schema.QueryType!.FindField("find")!.FindArgument("filter")!.Coordinate.ShouldBe("Query.find(filter:)");
        schema.FindType("Float").ShouldBeNull();
        schema.FindType("__Type").ShouldNotBeNull();
        schema.ResolveType(named, new Dictionary<string, object?> { ["__typename"] = "Robot" })!.Name.ShouldBe("Robot");
    }

    [Fact]
    public void Build_Should_LeaveTheQueryTypeOpen_When_AToolBuildsASchemaWithoutOne()
    {
        var schema = new SchemaBuilder().AddDocument("type Person { name: String }").Build();

        schema.QueryType.ShouldBeNull();
        SchemaValidator.Validate(schema).ShouldHaveSingleItem().Message.ShouldBe("Query root type must be provided.");
    }

    [Fact]
    public void Build_Should_ApplyTheRulesForDocuments_When_ADocumentIsRead() =>
        Should.Throw<SchemaException>(() => new SchemaBuilder().AddDocument("type Query @deprecated { a: Strin }").Build())
            .Errors.Select(static e => e.Message).ShouldBe(
            [
                "Directive \"@deprecated\" may not be used on OBJECT.",
                "Unknown type \"Strin\". Did you mean \"String\"?",
            ]);

    [Fact]
    public void Build_Should_UseTheGivenScalar_When_ADocumentDeclaresOneOfItsName()
    {
        var schema = new SchemaBuilder()
            .AddDocument("scalar Long type Query { a: Long b: UUID }")
            .AddScalar(new LongType())
            .Build();

        schema.FindType("Long").ShouldBeOfType<LongType>();
        SchemaPrinter.Print(schema).ShouldContain("scalar UUID @specifiedBy(url: \"https://scalars.graphql.org/chillicream/uuid.html\")");
    }

    [Fact]
    public void AddGlobalObjectIdentification_Should_AddItsFieldsOnce_When_CalledTwice() =>
        new SchemaBuilder().AddGlobalObjectIdentification().AddGlobalObjectIdentification().Build()
            .QueryType!.Fields.Select(static f => f.Name).ShouldBe(["node", "nodes"]);
}
