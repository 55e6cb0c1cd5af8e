using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class UniqueOperationNamesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_NamesDiffer() =>
        ExpectValid<UniqueOperationNamesRule>(
            """
            query A { isOpen }
            mutation B { advance(id: 1) { id } }
            fragment A on Vacancy { id }
            """);

    [Fact]
    public void Validate_Should_Report_When_NameIsTwice() =>
        ExpectErrors<UniqueOperationNamesRule>(
            """
            query A { isOpen }
            mutation A { advance(id: 1) { id } }
            """,
            [
                "1:7 2:10 There can be only one operation named \"A\".",
            ]);
}
