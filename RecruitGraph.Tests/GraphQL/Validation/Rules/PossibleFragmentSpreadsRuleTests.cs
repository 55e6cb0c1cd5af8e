using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class PossibleFragmentSpreadsRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_TypesOverlap() =>
        ExpectValid<PossibleFragmentSpreadsRule>(
            """
            { node(id: 1) { ...C ... on Named { name } } search(text: "") { ... on Node { id } } }
            fragment C on Candidate { id ... on Candidate { email } }
            """);

    [Fact]
    public void Validate_Should_Report_When_TypesNeverOverlap() =>
        ExpectErrors<PossibleFragmentSpreadsRule>(
            """
            { vacancy { ... on Candidate { email } ...U } }
            fragment U on User { id }
            """,
            [
                "1:13 Fragment cannot be spread here as objects of type \"Vacancy\" can never be of type \"Candidate\".",
                "1:40 Fragment \"U\" cannot be spread here as objects of type \"Vacancy\" can never be of type \"User\".",
            ]);

    [Fact]
    public void Validate_Should_Report_When_AbstractTypesNeverOverlap() =>
        ExpectErrors<PossibleFragmentSpreadsRule>(
            """
            { search(text: "") { ... on Lonely { a } } }
            """,
            [
                "1:22 Fragment cannot be spread here as objects of type \"Pet\" can never be of type \"Lonely\".",
            ],
            schema: "type Query { search(text: String): Pet } union Pet = Dog type Dog { a: Int } interface Lonely { a: Int } type Other implements Lonely { a: Int }");
}
