using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class UniqueDirectivesPerLocationRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_DirectivesDiffer() =>
        ExpectValid<UniqueDirectivesPerLocationRule>(
            """
            query @onQuery { isOpen @onField @skip(if: true) other: isOpen @onField }
            """);

    [Fact]
    public void Validate_Should_Accept_When_RepeatableIsTwice() =>
        ExpectValid<UniqueDirectivesPerLocationRule>(
            """
            { isOpen @tag(name: "a") @tag(name: "b") }
            """);

    [Fact]
    public void Validate_Should_Accept_When_UnknownIsTwice() =>
        ExpectValid<UniqueDirectivesPerLocationRule>(
            """
            { isOpen @missing @missing }
            """);

    [Fact]
    public void Validate_Should_Report_When_DirectiveIsThrice() =>
        ExpectErrors<UniqueDirectivesPerLocationRule>(
            """
            { isOpen @onField @onField @onField }
            """,
            [
                "1:10 1:19 The directive \"@onField\" can only be used once at this location.",
                "1:10 1:28 The directive \"@onField\" can only be used once at this location.",
            ]);
}
