using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class UniqueFragmentNamesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_NamesDiffer() =>
        ExpectValid<UniqueFragmentNamesRule>(
            """
            query A { isOpen }
            fragment A on Vacancy { id }
            fragment B on Vacancy { id }
            """);

    [Fact]
    public void Validate_Should_Report_When_NameIsTwice() =>
        ExpectErrors<UniqueFragmentNamesRule>(
            """
            fragment A on Vacancy { id }
            fragment B on Vacancy { id }
            fragment A on Vacancy { title }
            """,
            [
                "1:10 3:10 There can be only one fragment named \"A\".",
            ]);
}
