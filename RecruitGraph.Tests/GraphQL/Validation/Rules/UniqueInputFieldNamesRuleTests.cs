using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class UniqueInputFieldNamesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_NamesDiffer() =>
        ExpectValid<UniqueInputFieldNamesRule>(
            """
            { applications(filter: { text: "a", and: [{ text: "b" }] }) { id } }
            """);

    [Fact]
    public void Validate_Should_Report_When_NameIsThrice() =>
        ExpectErrors<UniqueInputFieldNamesRule>(
            """
            {
              applications(
                filter: { text: "a", and: [{ text: "b", text: "c" }], text: "d", text: "e" }
              ) {
                id
              }
            }
            """,
            [
                "3:34 3:45 There can be only one input field named \"text\".",
                "3:15 3:59 There can be only one input field named \"text\".",
                "3:15 3:70 There can be only one input field named \"text\".",
            ]);
}
