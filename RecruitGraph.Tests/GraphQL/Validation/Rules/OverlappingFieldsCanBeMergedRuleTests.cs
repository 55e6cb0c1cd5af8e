using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class OverlappingFieldsCanBeMergedRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_FieldsAreSame() =>
        ExpectValid<OverlappingFieldsCanBeMergedRule>(
            """
            { vacancy(id: 1) { id } vacancy(id: 1) { id title } ...F }
            fragment F on Query { vacancy(id: 1) { t: title } }
            """);

    [Fact]
    public void Validate_Should_Accept_When_ArgumentsAreInOtherOrder() =>
        ExpectValid<OverlappingFieldsCanBeMergedRule>(
            """
            {
              applications(filter: { text: "a", limit: 1 }, ids: [1]) {
                id
              }
              applications(ids: [1], filter: { limit: 1, text: "a" }) {
                stage
              }
            }
            """);

    [Fact]
    public void Validate_Should_Accept_When_TypesExclude() =>
        ExpectValid<OverlappingFieldsCanBeMergedRule>(
            """
            { node(id: 1) { ... on Candidate { x: email } ... on Vacancy { x: id y: hirer { name } } } }
            """,
            schema: "type Query { node(id: ID): Node } interface Node { id: String } type Candidate implements Node { id: String email: String } type Vacancy implements Node { id: String hirer: Candidate name: String }");

    [Fact]
    public void Validate_Should_Report_When_FieldsDiffer() =>
        ExpectErrors<OverlappingFieldsCanBeMergedRule>(
            """
            { x: isOpen x: vacancy { id } }
            """,
            [
                "1:3 1:13 Fields \"x\" conflict because \"isOpen\" and \"vacancy\" are different fields. Use different aliases on the fields to fetch both if this was intentional.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_ArgumentsDiffer() =>
        ExpectErrors<OverlappingFieldsCanBeMergedRule>(
            """
            { isOpen(yes: true) isOpen isOpen(yes: $a) }
            """,
            [
                "1:3 1:21 Fields \"isOpen\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.",
                "1:3 1:28 Fields \"isOpen\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.",
                "1:21 1:28 Fields \"isOpen\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_ReturnTypesDiffer() =>
        ExpectErrors<OverlappingFieldsCanBeMergedRule>(
            """
            {
              node(id: 1) {
                ... on Candidate {
                  e: email
                }
                ... on User {
                  e: email
                }
                ... on Vacancy {
                  e: salary
                }
              }
            }
            """,
            [
                "4:7 7:7 Fields \"e\" conflict because they return conflicting types \"String\" and \"String!\". Use different aliases on the fields to fetch both if this was intentional.",
                "4:7 10:7 Fields \"e\" conflict because they return conflicting types \"String\" and \"Float\". Use different aliases on the fields to fetch both if this was intentional.",
                "7:7 10:7 Fields \"e\" conflict because they return conflicting types \"String!\" and \"Float\". Use different aliases on the fields to fetch both if this was intentional.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_NestedFieldsDiffer() =>
        ExpectErrors<OverlappingFieldsCanBeMergedRule>(
            """
            { vacancy { x: id hirer { n: name } } vacancy { x: title hirer { n: name(short: true) } } }
            """,
            [
                "1:3 1:13 1:19 1:27 1:39 1:49 1:58 1:66 Fields \"vacancy\" conflict because subfields \"x\" conflict because \"id\" and \"title\" are different fields and subfields \"hirer\" conflict because subfields \"n\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_FragmentsConflict() =>
        ExpectErrors<OverlappingFieldsCanBeMergedRule>(
            """
            { ...A ...B }
            fragment A on Query { vacancy { ...C } }
            fragment B on Query { vacancy { ...D } }
            fragment C on Vacancy { x: id }
            fragment D on Vacancy { x: title }
            """,
            [
                "2:23 4:25 3:23 5:25 Fields \"vacancy\" conflict because subfields \"x\" conflict because \"id\" and \"title\" are different fields. Use different aliases on the fields to fetch both if this was intentional.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_ShapesDifferDeepInside() =>
        ExpectErrors<OverlappingFieldsCanBeMergedRule>(
            """
            {
              search(text: "") {
                ... on Candidate {
                  r: referrer {
                    v: name
                  }
                }
                ... on Vacancy {
                  r: hirer {
                    v: __typename
                  }
                }
              }
              node(id: 1) {
                ... on Candidate {
                  r: referrer {
                    v: skills
                  }
                }
                ... on Vacancy {
                  r: hirer {
                    v: name
                  }
                }
              }
            }
            """,
            [
                "16:7 17:9 21:7 22:9 Fields \"r\" conflict because subfields \"v\" conflict because they return conflicting types \"[String!]\" and \"String\". Use different aliases on the fields to fetch both if this was intentional.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_FragmentIsInItself() =>
        ExpectErrors<OverlappingFieldsCanBeMergedRule>(
            """
            { candidate(key: { id: 1 }) { ...A } }
            fragment A on Candidate { x: id referrer { x: name ...A } }
            """,
            [
                "2:44 2:27 Fields \"x\" conflict because \"name\" and \"id\" are different fields. Use different aliases on the fields to fetch both if this was intentional.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_FieldOfLiteralIsTwiceOnOneSide() =>
        ExpectErrors<OverlappingFieldsCanBeMergedRule>(
            """
            { candidate(key: { id: 1, id: 1 }) { id } candidate(key: { id: 1, email: "a" }) { id } }
            """,
            [
                "1:3 1:43 Fields \"candidate\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.",
            ]);
}
