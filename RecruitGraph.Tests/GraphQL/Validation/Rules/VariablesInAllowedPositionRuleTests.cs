using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class VariablesInAllowedPositionRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_TypesFit() =>
        ExpectValid<VariablesInAllowedPositionRule>(
            """
            query ($a: ID!, $b: Int!, $c: [ID!]!, $d: Int = 5, $e: Boolean!, $f: String!) {
              node(id: $a) {
                ... on Candidate {
                  applications(first: $d) {
                    score(scale: 1.0, weight: $b)
                  }
                }
              }
              applications(ids: $c) {
                id
              }
              isOpen @include(if: $e)
              candidate(key: { email: $f }) {
                id
              }
            }
            """);

    [Fact]
    public void Validate_Should_Accept_When_NullableFillsDefault() =>
        ExpectValid<VariablesInAllowedPositionRule>(
            """
            query ($a: Int, $b: Int) {
              candidate(key: { id: 1 }) {
                applications(first: $a) {
                  id
                }
              }
              applications(filter: { text: "", limit: $b }) {
                id
              }
            }
            """);

    [Fact]
    public void Validate_Should_Report_When_TypesDiffer() =>
        ExpectErrors<VariablesInAllowedPositionRule>(
            """
            query ($a: String, $b: [ID], $c: Int) {
              node(id: $a) {
                id
              }
              applications(ids: $b) {
                score(scale: $c)
              }
            }
            """,
            [
                "1:8 2:12 Variable \"$a\" of type \"String\" used in position expecting type \"ID!\".",
                "1:20 5:21 Variable \"$b\" of type \"[ID]\" used in position expecting type \"[ID!]\".",
                "1:30 6:18 Variable \"$c\" of type \"Int\" used in position expecting type \"Float!\".",
            ]);

    [Fact]
    public void Validate_Should_Report_When_UsedInFragment() =>
        ExpectErrors<VariablesInAllowedPositionRule>(
            """
            query A($a: Int) { ...F }
            query B($a: Boolean) { ...F }
            fragment F on Query { isOpen(yes: $a) }
            """,
            [
                "1:9 3:35 Variable \"$a\" of type \"Int\" used in position expecting type \"Boolean\".",
            ]);

    [Fact]
    public void Validate_Should_Report_When_NullableIsInOneOf() =>
        ExpectErrors<VariablesInAllowedPositionRule>(
            """
            query ($a: ID) { candidate(key: { id: $a }) { id } }
            """,
            [
                "1:8 1:39 Variable \"$a\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"Key\".",
            ],
            schema: "type Query { candidate(key: Key): Int } input Key @oneOf { id: ID }");

    [Fact]
    public void Validate_Should_Report_When_NullDefault() =>
        ExpectErrors<VariablesInAllowedPositionRule>(
            """
            query ($a: Boolean = null, $b: Boolean = true) { a: isOpen @skip(if: $a) b: isOpen @skip(if: $b) }
            """,
            [
                "1:8 1:70 Variable \"$a\" of type \"Boolean\" used in position expecting type \"Boolean!\".",
            ]);

    /// <summary>The reference implementation misses this one: it looks for the OneOf type without unwrapping non-null.</summary>
    [Fact]
    public void Validate_Should_Report_When_NullableIsInNonNullOneOf() =>
        ExpectErrors<VariablesInAllowedPositionRule>(
            """
            query ($a: ID, $b: ID!) { x: candidate(key: { id: $a }) { id } y: candidate(key: { id: $b }) { id } }
            """,
            [
                "1:8 1:51 Variable \"$a\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"CandidateKey\".",
            ]);
}
