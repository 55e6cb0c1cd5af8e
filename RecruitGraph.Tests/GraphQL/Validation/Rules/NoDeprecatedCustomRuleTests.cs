using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class NoDeprecatedCustomRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_NothingIsDeprecated() =>
        ExpectValid<NoDeprecatedCustomRule>(
            """
            { candidate(key: { id: 1 }) { email applications(stage: OFFER) { id } } }
            """);

    [Fact]
    public void Validate_Should_Report_When_ElementsAreDeprecated() =>
        ExpectErrors<NoDeprecatedCustomRule>(
            """
            {
              candidate(key: { id: 1 }) {
                phone
                applications(stage: PHONE) {
                  id
                }
              }
              search(text: "", kind: 1) {
                __typename
              }
              applications(filter: { old: true }) {
                id
              }
            }
            """,
            [
                "3:5 The field Candidate.phone is deprecated. Ask for contacts.",
                "4:25 The enum value \"Stage.PHONE\" is deprecated. Use SCREENING.",
                "8:20 The argument \"Query.search(kind:)\" is deprecated. Has no effect.",
                "11:26 The input field ApplicationFilter.old is deprecated. Always true.",
            ]);
}
