using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class UniqueDirectiveNamesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_NamesDiffer() =>
        ExpectSdlValid<UniqueDirectiveNamesRule>(
            """
            directive @a on FIELD
            directive @b on FIELD
            """);

    [Fact]
    public void Validate_Should_Report_When_NameIsTwice() =>
        ExpectSdlErrors<UniqueDirectiveNamesRule>(
            """
            directive @a on FIELD
            directive @a on QUERY
            """,
            [
                "1:12 2:12 There can be only one directive named \"@a\".",
            ]);

    [Fact]
    public void Validate_Should_Report_When_DirectiveExists() =>
        ExpectExtensionErrors<UniqueDirectiveNamesRule>(
            """
            directive @skip on FIELD
            directive @tag on FIELD
            """,
            [
                "1:12 Directive \"@skip\" already exists in the schema. It cannot be redefined.",
                "2:12 Directive \"@tag\" already exists in the schema. It cannot be redefined.",
            ]);
}
