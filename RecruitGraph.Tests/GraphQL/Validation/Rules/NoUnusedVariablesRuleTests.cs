using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class NoUnusedVariablesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_AllAreUsed() =>
        ExpectValid<NoUnusedVariablesRule>(
            """
            query Q($id: ID!, $s: Stage) { node(id: $id) { ...C } }
            fragment C on Candidate { applications(stage: $s) { id } }
            """);

    [Fact]
    public void Validate_Should_Report_When_NotUsed() =>
        ExpectErrors<NoUnusedVariablesRule>(
            """
            query Q($a: Int, $b: [Int]) { isOpen }
            query ($c: ID) { node(id: "$c") { id } }
            """,
            [
                "1:9 Variable \"$a\" is never used in operation \"Q\".",
                "1:18 Variable \"$b\" is never used in operation \"Q\".",
                "2:8 Variable \"$c\" is never used.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_UsedByOtherOperationOnly() =>
        ExpectErrors<NoUnusedVariablesRule>(
            """
            query A($x: Boolean) { ...F }
            query B($x: Boolean) { isOpen }
            fragment F on Query { isOpen(yes: $x) }
            """,
            [
                "2:9 Variable \"$x\" is never used in operation \"B\".",
            ]);
}
