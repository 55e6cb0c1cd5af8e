using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class UniqueFieldDefinitionNamesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_NamesDiffer() =>
        ExpectSdlValid<UniqueFieldDefinitionNamesRule>(
            """
            type A { a: Int b: Int }
            interface B { a: Int }
            extend type A { c: Int }
            """);

    [Fact]
    public void Validate_Should_Report_When_NameIsTwice() =>
        ExpectSdlErrors<UniqueFieldDefinitionNamesRule>(
            """
            type A { a: Int a: String }
            extend type A { a: ID }
            input I { x: Int x: Int }
            extend interface F { y: Int y: Int }
            """,
            [
                "1:10 1:17 Field \"A.a\" can only be defined once.",
                "1:10 2:17 Field \"A.a\" can only be defined once.",
                "3:11 3:18 Field \"I.x\" can only be defined once.",
                "4:22 4:29 Field \"F.y\" can only be defined once.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_FieldExists() =>
        ExpectExtensionErrors<UniqueFieldDefinitionNamesRule>(
            """
            extend type Vacancy { title: Int }
            extend input ApplicationFilter { stage: Int }
            """,
            [
                "1:23 Field \"Vacancy.title\" already exists in the schema. It cannot also be defined in this type extension.",
                "2:34 Field \"ApplicationFilter.stage\" already exists in the schema. It cannot also be defined in this type extension.",
            ]);
}
