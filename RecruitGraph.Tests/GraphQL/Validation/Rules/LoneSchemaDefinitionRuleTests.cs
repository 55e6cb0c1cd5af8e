using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class LoneSchemaDefinitionRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_OneSchema() =>
        ExpectSdlValid<LoneSchemaDefinitionRule>(
            """
            schema { query: A }
            extend schema { mutation: B }
            type A { a: Int }
            """);

    [Fact]
    public void Validate_Should_Report_When_TwoSchemas() =>
        ExpectSdlErrors<LoneSchemaDefinitionRule>(
            """
            schema { query: A }
            schema { query: B }
            """,
            [
                "2:1 Must provide only one schema definition.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_SchemaExists() =>
        ExpectExtensionErrors<LoneSchemaDefinitionRule>(
            """
            schema { query: Candidate }
            """,
            [
                "1:1 Cannot define a new schema within a schema extension.",
            ]);
}
