using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class StreamDirectiveOnListFieldRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_FieldIsList() =>
        ExpectValid<StreamDirectiveOnListFieldRule>(
            """
            { applications @stream { candidate { applications @stream { id } skills @stream } } }
            """);

    [Fact]
    public void Validate_Should_Report_When_FieldIsNoList() =>
        ExpectErrors<StreamDirectiveOnListFieldRule>(
            """
            { isOpen @stream vacancy { title @stream } }
            """,
            [
                "1:10 Directive \"@stream\" cannot be used on non-list field \"Query.isOpen\".",
                "1:34 Directive \"@stream\" cannot be used on non-list field \"Vacancy.title\".",
            ]);
}
