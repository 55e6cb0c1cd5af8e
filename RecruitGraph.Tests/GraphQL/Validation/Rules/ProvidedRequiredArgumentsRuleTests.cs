using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class ProvidedRequiredArgumentsRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_AllAreGiven() =>
        ExpectValid<ProvidedRequiredArgumentsRule>(
            """
            {
              node(id: 1) {
                id
              }
              vacancy {
                id
              }
              isOpen @tag(name: "a")
              candidate(key: { id: 1 }) {
                applications {
                  id
                }
              }
            }
            """);

    [Fact]
    public void Validate_Should_Report_When_ArgumentsAreMissing() =>
        ExpectErrors<ProvidedRequiredArgumentsRule>(
            """
            { node { id } search { __typename } applications { score(weight: 1) } }
            """,
            [
                "1:3 Argument \"Query.node(id:)\" of type \"ID!\" is required, but it was not provided.",
                "1:15 Argument \"Query.search(text:)\" of type \"String!\" is required, but it was not provided.",
                "1:52 Argument \"Application.score(scale:)\" of type \"Float!\" is required, but it was not provided.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_DirectiveLacksArgument() =>
        ExpectErrors<ProvidedRequiredArgumentsRule>(
            """
            { isOpen @tag(weight: 2) @skip }
            """,
            [
                "1:10 Argument \"@tag(name:)\" of type \"String!\" is required, but it was not provided.",
                "1:26 Argument \"@skip(if:)\" of type \"Boolean!\" is required, but it was not provided.",
            ]);
}
