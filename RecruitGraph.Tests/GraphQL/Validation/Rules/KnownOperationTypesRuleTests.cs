using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class KnownOperationTypesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_SchemaHasRoot() =>
        ExpectValid<KnownOperationTypesRule>(
            """
            mutation { advance(id: 1) { id } }
            """);

    [Fact]
    public void Validate_Should_Report_When_SchemaLacksRoot() =>
        ExpectErrors<KnownOperationTypesRule>(
            """
            mutation { a }
            subscription { b }
            """,
            [
                "1:1 The mutation operation is not supported by the schema.",
                "2:1 The subscription operation is not supported by the schema.",
            ],
            schema: "type Query { a: Int }");
}
