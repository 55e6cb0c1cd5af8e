using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class DeferStreamDirectiveLabelRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_LabelsDiffer() =>
        ExpectValid<DeferStreamDirectiveLabelRule>(
            """
            {
              ... @defer(label: "a") {
                isOpen
              }
              ... @defer {
                isOpen
              }
              ... @defer(label: null) {
                isOpen
              }
              applications @stream(label: "b") {
                id
              }
            }
            """);

    [Fact]
    public void Validate_Should_Report_When_LabelIsVariable() =>
        ExpectErrors<DeferStreamDirectiveLabelRule>(
            """
            query ($l: String) { ... @defer(label: $l) { isOpen } applications @stream(label: 1) { id } }
            """,
            [
                "1:26 Argument \"@defer(label:)\" must be a static string.",
                "1:68 Argument \"@stream(label:)\" must be a static string.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_LabelIsTwice() =>
        ExpectErrors<DeferStreamDirectiveLabelRule>(
            """
            { ... @defer(label: "a") { isOpen } applications @stream(label: "a") { id } }
            """,
            [
                "1:7 1:50 Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive usages.",
            ]);
}
