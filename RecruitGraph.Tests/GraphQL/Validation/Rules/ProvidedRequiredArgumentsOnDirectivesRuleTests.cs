using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class ProvidedRequiredArgumentsOnDirectivesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_AllAreGiven() =>
        ExpectSdlValid<ProvidedRequiredArgumentsOnDirectivesRule>(
            """
            type A { a: Int @deprecated @d(x: 1) }
            directive @d(x: Int!, y: Int! = 1) on FIELD_DEFINITION
            """);

    [Fact]
    public void Validate_Should_Report_When_ArgumentIsMissing() =>
        ExpectSdlErrors<ProvidedRequiredArgumentsOnDirectivesRule>(
            """
            type A { a: Int @d }
            scalar B @specifiedBy
            directive @d(x: [Int!]!) on FIELD_DEFINITION
            """,
            [
                "1:17 Argument \"@d(x:)\" of type \"[Int!]!\" is required, but it was not provided.",
                "2:10 Argument \"@specifiedBy(url:)\" of type \"String!\" is required, but it was not provided.",
            ]);
}
