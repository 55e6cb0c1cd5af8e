using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class ExecutableDefinitionsRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_OperationsAndFragmentsOnly() =>
        ExpectValid<ExecutableDefinitionsRule>(
            """
            query A { vacancy { ...V } }
            fragment V on Vacancy { id }
            """);

    [Fact]
    public void Validate_Should_Report_When_TypesAreDefined() =>
        ExpectErrors<ExecutableDefinitionsRule>(
            """
            { vacancy { id } }
            type Cat { name: String }
            extend schema @a
            directive @b on FIELD
            """,
            [
                "2:1 The \"Cat\" definition is not executable.",
                "3:1 The schema definition is not executable.",
                "4:1 The \"b\" definition is not executable.",
            ]);
}
