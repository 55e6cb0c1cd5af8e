using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class UniqueArgumentDefinitionNamesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_NamesDiffer() =>
        ExpectSdlValid<UniqueArgumentDefinitionNamesRule>(
            """
            type A { a(x: Int, y: Int): Int b(x: Int): Int }
            directive @d(x: Int, y: Int) on FIELD
            """);

    [Fact]
    public void Validate_Should_Report_When_NameIsTwice() =>
        ExpectSdlErrors<UniqueArgumentDefinitionNamesRule>(
            """
            type A { a(x: Int, y: Int, x: ID): Int }
            extend interface B { b(z: Int, z: Int): Int }
            directive @d(x: Int, x: Int) on FIELD
            """,
            [
                "1:12 1:28 Argument \"A.a(x:)\" can only be defined once.",
                "2:24 2:32 Argument \"B.b(z:)\" can only be defined once.",
                "3:14 3:22 Argument \"@d(x:)\" can only be defined once.",
            ]);
}
