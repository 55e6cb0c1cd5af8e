using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class PossibleTypeExtensionsRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_KindsAgree() =>
        ExpectSdlValid<PossibleTypeExtensionsRule>(
            """
            type A { a: Int }
            extend type A { b: Int }
            enum B { C }
            extend enum B { D }
            """);

    [Fact]
    public void Validate_Should_Report_When_TypeIsUnknown() =>
        ExpectSdlErrors<PossibleTypeExtensionsRule>(
            """
            type Candidate { a: Int }
            extend type Candidat { b: Int }
            """,
            [
                "2:13 Cannot extend type \"Candidat\" because it is not defined. Did you mean \"Candidate\"?",
            ]);

    [Fact]
    public void Validate_Should_Report_When_KindsDiffer() =>
        ExpectSdlErrors<PossibleTypeExtensionsRule>(
            """
            type A { a: Int }
            extend enum A { B }
            extend input A { c: Int }
            scalar S
            extend union S = A
            """,
            [
                "1:1 2:1 Cannot extend non-enum type \"A\".",
                "1:1 3:1 Cannot extend non-input object type \"A\".",
                "4:1 5:1 Cannot extend non-union type \"S\".",
            ]);

    [Fact]
    public void Validate_Should_Report_When_KindsDifferFromSchema() =>
        ExpectExtensionErrors<PossibleTypeExtensionsRule>(
            """
            extend scalar Stage @a
            extend interface Candidate { a: Int }
            extend type Node { a: Int }
            """,
            [
                "1:1 Cannot extend non-scalar type \"Stage\".",
                "2:1 Cannot extend non-interface type \"Candidate\".",
                "3:1 Cannot extend non-object type \"Node\".",
            ]);
}
