using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class KnownArgumentNamesOnDirectivesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_ArgumentsAreKnown() =>
        ExpectSdlValid<KnownArgumentNamesOnDirectivesRule>(
            """
            type A { a: Int @deprecated(reason: "b") @d(x: 1) @unknown(y: 1) }
            directive @d(x: Int) on FIELD_DEFINITION
            """);

    [Fact]
    public void Validate_Should_Report_When_ArgumentIsUnknown() =>
        ExpectSdlErrors<KnownArgumentNamesOnDirectivesRule>(
            """
            type A { a: Int @deprecated(raison: "b") @d(x: 1, longer: 2) }
            directive @d(long: Int) on FIELD_DEFINITION
            """,
            [
                "1:29 Unknown argument \"raison\" on directive \"@deprecated\". Did you mean \"reason\"?",
                "1:45 Unknown argument \"x\" on directive \"@d\".",
                "1:51 Unknown argument \"longer\" on directive \"@d\". Did you mean \"long\"?",
            ]);
}
