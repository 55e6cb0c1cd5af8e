using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class SingleFieldSubscriptionsRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_OneField() =>
        ExpectValid<SingleFieldSubscriptionsRule>(
            """
            subscription S { applicationMoved { id stage } }
            """);

    [Fact]
    public void Validate_Should_Accept_When_OneFieldInFragments() =>
        ExpectValid<SingleFieldSubscriptionsRule>(
            """
            subscription { ...A ... on Subscription { applicationMoved { stage } } }
            fragment A on Subscription { applicationMoved { id } ...A }
            """);

    [Fact]
    public void Validate_Should_Report_When_SeveralFields() =>
        ExpectErrors<SingleFieldSubscriptionsRule>(
            """
            subscription S {
              applicationMoved { id }
              ...More
            }
            fragment More on Subscription { candidateChanged { id } other: candidateChanged { id } }
            """,
            [
                "5:33 5:57 Subscription \"S\" must select only one top level field.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_IntrospectionField() =>
        ExpectErrors<SingleFieldSubscriptionsRule>(
            """
            subscription { __typename }
            """,
            [
                "1:16 Anonymous Subscription must not select an introspection top level field.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_Conditions() =>
        ExpectErrors<SingleFieldSubscriptionsRule>(
            """
            subscription S($a: Boolean!) {
              applicationMoved @skip(if: $a) { id }
              ...F @include(if: $a)
            }
            fragment F on Subscription { candidateChanged { id } }
            """,
            [
                "2:20 3:8 Subscription \"S\" must not use `@skip` or `@include` directives in the top level selection.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_NothingIsSelected() =>
        ExpectErrors<SingleFieldSubscriptionsRule>(
            """
            subscription S { ...F }
            fragment F on Subscription { ...F }
            """,
            [
                "1:16 Subscription \"S\" must select one top level field.",
            ]);
}
