using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class LoneAnonymousOperationRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_OnlyOne() =>
        ExpectValid<LoneAnonymousOperationRule>(
            """
            { isOpen }
            """);

    [Fact]
    public void Validate_Should_Report_When_OthersAreBeside() =>
        ExpectErrors<LoneAnonymousOperationRule>(
            """
            { isOpen }
            query B { isOpen }
            mutation { advance(id: 1) { id } }
            """,
            [
                "1:1 This anonymous operation must be the only defined operation.",
                "3:1 This anonymous operation must be the only defined operation.",
            ]);
}
