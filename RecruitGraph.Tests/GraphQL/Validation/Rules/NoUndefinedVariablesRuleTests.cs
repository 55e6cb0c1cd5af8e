using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class NoUndefinedVariablesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_AllAreDefined() =>
        ExpectValid<NoUndefinedVariablesRule>(
            """
            query Q($id: ID!, $s: Stage) { node(id: $id) { ...C } }
            fragment C on Candidate { applications(stage: $s) { id } }
            """);

    [Fact]
    public void Validate_Should_Report_When_NoneIsDefined() =>
        ExpectErrors<NoUndefinedVariablesRule>(
            """
            { node(id: $id) { id } }
            """,
            [
                "1:12 1:1 Variable \"$id\" is not defined.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_UsedInFragmentOfTwoOperations() =>
        ExpectErrors<NoUndefinedVariablesRule>(
            """
            query Q($a: Stage) { ...R }
            query R { ...R }
            fragment R on Query { candidate(key: { id: $id }) { applications(stage: $a) { id } } }
            """,
            [
                "3:44 1:1 Variable \"$id\" is not defined by operation \"Q\".",
                "3:44 2:1 Variable \"$id\" is not defined by operation \"R\".",
                "3:73 2:1 Variable \"$a\" is not defined by operation \"R\".",
            ]);

    [Fact]
    public void Validate_Should_Report_When_FragmentsFormCycle() =>
        ExpectErrors<NoUndefinedVariablesRule>(
            """
            query Q { ...A }
            fragment A on Query { ...B isOpen(yes: $a) }
            fragment B on Query { ...A isOpen(yes: $b) }
            """,
            [
                "2:40 1:1 Variable \"$a\" is not defined by operation \"Q\".",
                "3:40 1:1 Variable \"$b\" is not defined by operation \"Q\".",
            ]);
}
