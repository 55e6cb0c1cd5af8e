using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class KnownDirectivesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_DirectivesAreKnown() =>
        ExpectValid<KnownDirectivesRule>(
            """
            query @onQuery { isOpen @onField @skip(if: true) ...F @include(if: true) }
            fragment F on Query { isOpen }
            """);

    [Fact]
    public void Validate_Should_Report_When_DirectiveIsUnknown() =>
        ExpectErrors<KnownDirectivesRule>(
            """
            { isOpen @missing vacancy { ...F @missing } }
            """,
            [
                "1:10 Unknown directive \"@missing\".",
                "1:34 Unknown directive \"@missing\".",
            ]);

    [Fact]
    public void Validate_Should_Report_When_LocationIsWrong() =>
        ExpectErrors<KnownDirectivesRule>(
            """
            query ($a: Int @onField) @skip(if: true) { isOpen @onQuery ... @onField { isOpen } ...F @onField }
            fragment F on Query @onField { isOpen }
            mutation @onQuery { advance(id: 1) { id } }
            """,
            [
                "1:16 Directive \"@onField\" may not be used on VARIABLE_DEFINITION.",
                "1:26 Directive \"@skip\" may not be used on QUERY.",
                "1:51 Directive \"@onQuery\" may not be used on FIELD.",
                "1:64 Directive \"@onField\" may not be used on INLINE_FRAGMENT.",
                "1:89 Directive \"@onField\" may not be used on FRAGMENT_SPREAD.",
                "2:21 Directive \"@onField\" may not be used on FRAGMENT_DEFINITION.",
                "3:10 Directive \"@onQuery\" may not be used on MUTATION.",
            ]);
}
