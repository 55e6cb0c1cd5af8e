using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class UniqueTypeNamesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_NamesDiffer() =>
        ExpectSdlValid<UniqueTypeNamesRule>(
            """
            type A { a: Int }
            scalar B
            extend type A { b: Int }
            """);

    [Fact]
    public void Validate_Should_Report_When_NameIsTwice() =>
        ExpectSdlErrors<UniqueTypeNamesRule>(
            """
            type A { a: Int }
            enum A { B }
            """,
            [
                "1:6 2:6 There can be only one type named \"A\".",
            ]);

    [Fact]
    public void Validate_Should_Report_When_TypeExists() =>
        ExpectExtensionErrors<UniqueTypeNamesRule>(
            """
            scalar Stage
            """,
            [
                "1:8 Type \"Stage\" already exists in the schema. It cannot also be defined in this type definition.",
            ]);
}
