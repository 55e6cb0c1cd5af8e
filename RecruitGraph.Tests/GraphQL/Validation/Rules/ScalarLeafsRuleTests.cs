using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class ScalarLeafsRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_LeavesAreLeaves() =>
        ExpectValid<ScalarLeafsRule>(
            """
            { vacancy { id title } isOpen }
            """);

    [Fact]
    public void Validate_Should_Report_When_LeafHasSelections() =>
        ExpectErrors<ScalarLeafsRule>(
            """
            { isOpen { yes } }
            """,
            [
                "1:10 Field \"isOpen\" must not have a selection since type \"Boolean\" has no subfields.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_CompositeHasNone() =>
        ExpectErrors<ScalarLeafsRule>(
            """
            { vacancy applications }
            """,
            [
                "1:3 Field \"vacancy\" of type \"Vacancy\" must have a selection of subfields. Did you mean \"vacancy { ... }\"?",
                "1:11 Field \"applications\" of type \"[Application!]\" must have a selection of subfields. Did you mean \"applications { ... }\"?",
            ]);
}
