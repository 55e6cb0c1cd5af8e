using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class NoSchemaIntrospectionCustomRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_NoIntrospection() =>
        ExpectValid<NoSchemaIntrospectionCustomRule>(
            """
            { __typename isOpen }
            """);

    [Fact]
    public void Validate_Should_Report_When_SchemaIsAsked() =>
        ExpectErrors<NoSchemaIntrospectionCustomRule>(
            """
            { __schema { types { name } } __type(name: "A") { ...T } }
            fragment T on __Type { fields { name } }
            """,
            [
                "1:3 GraphQL introspection has been disabled, but the requested query contained the field \"__schema\".",
                "1:14 GraphQL introspection has been disabled, but the requested query contained the field \"types\".",
                "1:31 GraphQL introspection has been disabled, but the requested query contained the field \"__type\".",
                "2:24 GraphQL introspection has been disabled, but the requested query contained the field \"fields\".",
            ]);
}
