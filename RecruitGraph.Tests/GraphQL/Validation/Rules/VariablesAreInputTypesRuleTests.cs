using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class VariablesAreInputTypesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_TypesAreInput() =>
        ExpectValid<VariablesAreInputTypesRule>(
            """
            query ($a: Int, $b: [ApplicationFilter!]!, $c: Unknown) { isOpen }
            """);

    [Fact]
    public void Validate_Should_Report_When_TypesAreOutput() =>
        ExpectErrors<VariablesAreInputTypesRule>(
            """
            query ($a: Candidate, $b: [[SearchResult!]]!) { isOpen }
            """,
            [
                "1:12 Variable \"$a\" cannot be non-input type \"Candidate\".",
                "1:27 Variable \"$b\" cannot be non-input type \"[[SearchResult!]]!\".",
            ]);
}
