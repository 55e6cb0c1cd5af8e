using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class UniqueVariableNamesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_NamesDiffer() =>
        ExpectValid<UniqueVariableNamesRule>(
            """
            query A($x: Int, $y: Int) { isOpen }
            query B($x: Int) { isOpen }
            """);

    [Fact]
    public void Validate_Should_Report_When_NameIsTwice() =>
        ExpectErrors<UniqueVariableNamesRule>(
            """
            query A($x: Int, $y: Int, $x: Int, $x: String) { isOpen }
            """,
            [
                "1:10 1:28 1:37 There can be only one variable named \"$x\".",
            ]);
}
