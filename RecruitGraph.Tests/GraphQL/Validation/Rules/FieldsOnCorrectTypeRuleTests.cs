using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class FieldsOnCorrectTypeRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_FieldsExist() =>
        ExpectValid<FieldsOnCorrectTypeRule>(
            """
            {
              __typename
              vacancy {
                id
                t: title
              }
              search(text: "") {
                __typename
                ... on Candidate {
                  email
                }
              }
              __schema {
                types {
                  name
                }
              }
            }
            """);

    [Fact]
    public void Validate_Should_Report_When_FieldIsUnknown() =>
        ExpectErrors<FieldsOnCorrectTypeRule>(
            """
            { vacancy { titel } }
            """,
            [
                "1:13 Cannot query field \"titel\" on type \"Vacancy\". Did you mean \"title\" or \"hirer\"?",
            ]);

    [Fact]
    public void Validate_Should_Report_When_FieldIsOfPossibleTypes() =>
        ExpectErrors<FieldsOnCorrectTypeRule>(
            """
            { node(id: 1) { email } search(text: "") { name } }
            """,
            [
                "1:17 Cannot query field \"email\" on type \"Node\". Did you mean to use an inline fragment on \"Candidate\" or \"User\"?",
                "1:44 Cannot query field \"name\" on type \"SearchResult\". Did you mean to use an inline fragment on \"Named\" or \"Candidate\"?",
            ]);

    [Fact]
    public void Validate_Should_Report_When_MetaFieldIsElsewhere() =>
        ExpectErrors<FieldsOnCorrectTypeRule>(
            """
            { vacancy { __schema { types { name } } } }
            """,
            [
                "1:13 Cannot query field \"__schema\" on type \"Vacancy\".",
            ]);

    [Fact]
    public void Validate_Should_Report_When_ParentIsUnknown() =>
        ExpectErrors<FieldsOnCorrectTypeRule>(
            """
            { nothing { title } }
            """,
            [
                "1:3 Cannot query field \"nothing\" on type \"Query\".",
            ]);
}
