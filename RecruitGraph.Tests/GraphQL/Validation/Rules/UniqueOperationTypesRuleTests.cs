using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class UniqueOperationTypesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_TypesDiffer() =>
        ExpectSdlValid<UniqueOperationTypesRule>(
            """
            schema { query: A mutation: B }
            extend schema { subscription: A }
            """);

    [Fact]
    public void Validate_Should_Report_When_QueryIsTwice() =>
        ExpectSdlErrors<UniqueOperationTypesRule>(
            """
            schema { query: A query: B }
            extend schema { query: C }
            """,
            [
                "1:10 1:19 There can be only one query type in schema.",
                "1:10 2:17 There can be only one query type in schema.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_RootExists() =>
        ExpectExtensionErrors<UniqueOperationTypesRule>(
            """
            extend schema { mutation: Candidate }
            """,
            [
                "1:17 Type for mutation already defined in the schema. It cannot be redefined.",
            ]);
}
