using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class NoFragmentCyclesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_FragmentIsSpreadTwice() =>
        ExpectValid<NoFragmentCyclesRule>(
            """
            fragment A on Candidate { ...B referrer { ...B } }
            fragment B on Candidate { id }
            """);

    [Fact]
    public void Validate_Should_Report_When_FragmentSpreadsItself() =>
        ExpectErrors<NoFragmentCyclesRule>(
            """
            fragment A on Candidate { id referrer { ...A } }
            """,
            [
                "1:41 Cannot spread fragment \"A\" within itself.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_CycleIsLong() =>
        ExpectErrors<NoFragmentCyclesRule>(
            """
            fragment A on Candidate { ...B }
            fragment B on Candidate { referrer { ...C } }
            fragment C on Candidate { ...A ...B }
            """,
            [
                "1:27 2:38 3:27 Cannot spread fragment \"A\" within itself via \"B\", \"C\".",
                "2:38 3:32 Cannot spread fragment \"B\" within itself via \"C\".",
            ]);

    [Fact]
    public void Validate_Should_Accept_When_FragmentIsUnknown() =>
        ExpectValid<NoFragmentCyclesRule>(
            """
            fragment A on Candidate { ...Missing }
            """);
}
