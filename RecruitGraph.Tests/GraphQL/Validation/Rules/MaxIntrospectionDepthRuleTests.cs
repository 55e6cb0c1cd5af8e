using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class MaxIntrospectionDepthRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_ListsAreTwoDeep() =>
        ExpectValid<MaxIntrospectionDepthRule>(
            """
            { __schema { types { fields { type { fields { name } } } } } }
            """);

    [Fact]
    public void Validate_Should_Report_When_ListsAreThreeDeep() =>
        ExpectErrors<MaxIntrospectionDepthRule>(
            """
            { __schema { types { fields { type { ofType { fields { type { inputFields { name } } } } } } } } }
            """,
            [
                "1:3 Maximum introspection depth exceeded",
            ]);

    [Fact]
    public void Validate_Should_Report_When_FragmentsHideDepth() =>
        ExpectErrors<MaxIntrospectionDepthRule>(
            """
            { __type(name: "A") { ...A } }
            fragment A on __Type { fields { type { ...B } } }
            fragment B on __Type { interfaces { possibleTypes { name } } }
            """,
            [
                "1:3 Maximum introspection depth exceeded",
            ]);

    [Fact]
    public void Validate_Should_Accept_When_FragmentsFormCycle() =>
        ExpectValid<MaxIntrospectionDepthRule>(
            """
            { __type(name: "A") { ...A } }
            fragment A on __Type { name ofType { ...A } }
            """);
}
