using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class NoUnusedFragmentsRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_AllAreUsed() =>
        ExpectValid<NoUnusedFragmentsRule>(
            """
            { vacancy { ...A } }
            query Q { vacancy { ...C } }
            fragment A on Vacancy { ...B }
            fragment B on Vacancy { id }
            fragment C on Vacancy { id }
            """);

    [Fact]
    public void Validate_Should_Report_When_UsedByUnusedOnly() =>
        ExpectErrors<NoUnusedFragmentsRule>(
            """
            { vacancy { id } }
            fragment A on Vacancy { ...B }
            fragment B on Vacancy { ...A }
            """,
            [
                "2:1 Fragment \"A\" is never used.",
                "3:1 Fragment \"B\" is never used.",
            ]);
}
