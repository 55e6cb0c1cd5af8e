using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class KnownFragmentNamesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_FragmentExists() =>
        ExpectValid<KnownFragmentNamesRule>(
            """
            { vacancy { ...V } }
            fragment V on Vacancy { id }
            """);

    [Fact]
    public void Validate_Should_Report_When_FragmentIsUnknown() =>
        ExpectErrors<KnownFragmentNamesRule>(
            """
            { vacancy { ...V ... on Vacancy { ...W } } }
            """,
            [
                "1:16 Unknown fragment \"V\".",
                "1:38 Unknown fragment \"W\".",
            ]);
}
