using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class FragmentsOnCompositeTypesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_TypeIsComposite() =>
        ExpectValid<FragmentsOnCompositeTypesRule>(
            """
            { node(id: 1) { ... on Named { name } ... { id } ... on Unknown { id } } }
            fragment F on SearchResult { __typename }
            """);

    [Fact]
    public void Validate_Should_Report_When_TypeIsNotComposite() =>
        ExpectErrors<FragmentsOnCompositeTypesRule>(
            """
            { node(id: 1) { ... on Stage { id } } }
            fragment F on ApplicationFilter { id }
            """,
            [
                "1:24 Fragment cannot condition on non composite type \"Stage\".",
                "2:15 Fragment \"F\" cannot condition on non composite type \"ApplicationFilter\".",
            ]);
}
