using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class UniqueArgumentNamesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_NamesDiffer() =>
        ExpectValid<UniqueArgumentNamesRule>(
            """
            { a: search(text: "a", kind: 1) { __typename } isOpen @tag(name: "a", weight: 2) }
            """);

    [Fact]
    public void Validate_Should_Report_When_NameIsThrice() =>
        ExpectErrors<UniqueArgumentNamesRule>(
            """
            { search(text: "a", kind: 1, text: "b", text: "c", kind: 2) { __typename } }
            """,
            [
                "1:10 1:30 1:41 There can be only one argument named \"text\".",
                "1:21 1:52 There can be only one argument named \"kind\".",
            ]);

    [Fact]
    public void Validate_Should_Report_When_NameIsTwiceInDirective() =>
        ExpectErrors<UniqueArgumentNamesRule>(
            """
            { isOpen @tag(name: "a", name: "b") }
            """,
            [
                "1:15 1:26 There can be only one argument named \"name\".",
            ]);

    [Fact]
    public void Validate_Should_Report_When_ManyArguments() =>
        ExpectErrors<UniqueArgumentNamesRule>(
            """
            {
              search(
                a0: 1
                a1: 1
                a2: 1
                a3: 1
                a4: 1
                a5: 1
                a6: 1
                a7: 1
                a8: 1
                a9: 1
                a10: 1
                a11: 1
                a12: 1
                a13: 1
                a3: 2
              ) {
                __typename
              }
            }
            """,
            [
                "6:5 17:5 There can be only one argument named \"a3\".",
            ]);
}
