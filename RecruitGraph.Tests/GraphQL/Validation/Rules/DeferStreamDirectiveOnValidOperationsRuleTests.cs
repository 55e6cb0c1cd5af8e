using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class DeferStreamDirectiveOnValidOperationsRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_SwitchedOffOrLeftOut() =>
        ExpectValid<DeferStreamDirectiveOnValidOperationsRule>(
            """
            subscription ($v: Boolean!) {
              applicationMoved {
                ... @defer(if: false) {
                  id
                }
                ... @defer(if: $v) {
                  id
                }
                ... @defer @skip(if: $v) {
                  id
                }
                ... @defer @include(if: false) {
                  id
                }
              }
            }

            {
              vacancy {
                ... @defer {
                  id
                }
              }
            }
            """);

    [Fact]
    public void Validate_Should_Report_When_InSubscription() =>
        ExpectErrors<DeferStreamDirectiveOnValidOperationsRule>(
            """
            subscription {
              applicationMoved {
                ... @defer {
                  id
                }
                ...F
              }
            }

            fragment F on Application {
              candidate {
                applications @stream(if: true) {
                  id
                }
                ... @defer @skip(if: false) {
                  id
                }
                ... @defer @include(if: true) {
                  id
                }
              }
            }
            """,
            [
                "3:9 Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`.",
                "12:18 6:5 Stream directive not supported on subscription operations. Disable `@stream` by setting the `if` argument to `false`.",
                "15:9 6:5 Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`.",
                "18:9 6:5 Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to `false`.",
            ]);
}
