using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class ValuesOfCorrectTypeRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_ValuesFit() =>
        ExpectValid<ValuesOfCorrectTypeRule>(
            """
            query ($v: Int = 1, $l: [ID!] = "a", $n: Float = null) {
              applications(
                filter: { text: "a", stage: OFFER, minScore: 1, tags: "one", and: [{ text: $v }] }
                ids: [1, "b", $v]
              ) {
                score(scale: 2.5e3)
              }
              isOpen(yes: null)
            }
            """);

    [Fact]
    public void Validate_Should_Report_When_ScalarsAreWrong() =>
        ExpectErrors<ValuesOfCorrectTypeRule>(
            """
            {
              a: node(id: 1.5) {
                id
              }
              b: search(text: 7, kind: "1") {
                __typename
              }
              c: isOpen(yes: "true")
              d: search(text: A, kind: 2147483648) {
                __typename
              }
              e: applications {
                score(scale: "1", weight: 1.0)
              }
            }
            """,
            [
                "2:15 ID cannot represent a non-string and non-integer value: 1.5",
                "5:19 String cannot represent a non string value: 7",
                "5:28 Int cannot represent non-integer value: \"1\"",
                "8:18 Boolean cannot represent a non boolean value: \"true\"",
                "9:19 String cannot represent a non string value: A",
                "9:28 Int cannot represent non 32-bit signed integer value: 2147483648",
                "13:18 Float cannot represent non numeric value: \"1\"",
                "13:31 Int cannot represent non-integer value: 1.0",
            ]);

    [Fact]
    public void Validate_Should_Report_When_NullIsGivenForNonNull() =>
        ExpectErrors<ValuesOfCorrectTypeRule>(
            """
            { node(id: null) { id } applications(ids: [1, null]) { id } }
            """,
            [
                "1:12 Expected value of non-null type \"ID!\" not to be null.",
                "1:47 Expected value of non-null type \"ID!\" not to be null.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_EnumIsWrong() =>
        ExpectErrors<ValuesOfCorrectTypeRule>(
            """
            {
              a: candidate(key: { id: 1 }) {
                x: applications(stage: offer) {
                  id
                }
                y: applications(stage: "OFFER") {
                  id
                }
                z: applications(stage: 3) {
                  id
                }
                w: applications(stage: HIRED) {
                  id
                }
              }
            }
            """,
            [
                "3:28 Value \"offer\" does not exist in \"Stage\" enum. Did you mean the enum value \"OFFER\"?",
                "6:28 Enum \"Stage\" cannot represent non-enum value: \"OFFER\". Did you mean the enum value \"OFFER\"?",
                "9:28 Enum \"Stage\" cannot represent non-enum value: 3.",
                "12:28 Value \"HIRED\" does not exist in \"Stage\" enum.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_ObjectIsWrong() =>
        ExpectErrors<ValuesOfCorrectTypeRule>(
            """
            {
              a: applications(filter: { stage: OFFER }) {
                id
              }
              b: applications(filter: 1) {
                id
              }
              c: applications(filter: { text: "", stages: OFFER, zzzzzz: 1 }) {
                id
              }
              d: applications(filter: { text: "", limit: null }) {
                id
              }
            }
            """,
            [
                "2:27 Expected value of type \"ApplicationFilter\" to include required field \"text\", found: { stage: OFFER }.",
                "5:27 Expected value of type \"ApplicationFilter\" to be an object, found: 1.",
                "8:39 Expected value of type \"ApplicationFilter\" not to include unknown field \"stages\". Did you mean \"stage\" or \"tags\"? Found: { text: \"\", stages: OFFER, zzzzzz: 1 }.",
                "8:54 Expected value of type \"ApplicationFilter\" not to include unknown field \"zzzzzz\", found: { text: \"\", stages: OFFER, zzzzzz: 1 }.",
                "11:46 Expected value of non-null type \"Int!\" not to be null.",
            ]);

    [Fact]
    public void Validate_Should_Report_When_OneOfIsWrong() =>
        ExpectErrors<ValuesOfCorrectTypeRule>(
            """
            {
              a: candidate(key: {  }) {
                id
              }
              b: candidate(key: { id: 1, email: "a" }) {
                id
              }
              c: candidate(key: { id: null }) {
                id
              }
              d: candidate(key: { email: 1 }) {
                id
              }
            }
            """,
            [
                "2:21 Within OneOf Input Object type \"CandidateKey\", exactly one field must be specified, and the value for that field must be non-null.",
                "5:21 Within OneOf Input Object type \"CandidateKey\", exactly one field must be specified, and the value for that field must be non-null.",
                "8:21 Within OneOf Input Object type \"CandidateKey\", exactly one field must be specified, and the value for that field must be non-null.",
                "11:30 String cannot represent a non string value: 1",
            ]);

    [Fact]
    public void Validate_Should_Report_When_DefaultIsWrong() =>
        ExpectErrors<ValuesOfCorrectTypeRule>(
            """
            query ($a: Int = "x", $b: [Stage!] = [OFFER, null, NONE], $c: Unknown = 1) { isOpen }
            """,
            [
                "1:18 Int cannot represent non-integer value: \"x\"",
                "1:46 Expected value of non-null type \"Stage!\" not to be null.",
                "1:52 Value \"NONE\" does not exist in \"Stage\" enum. Did you mean the enum value \"PHONE\"?",
            ]);

    [Fact]
    public void Validate_Should_Report_When_ArgumentIsUnknown() =>
        ExpectErrors<ValuesOfCorrectTypeRule>(
            """
            { isOpen(no: { a: 1 }) vacancy(id: [1]) { id } }
            """,
            [
                "1:36 ID cannot represent a non-string and non-integer value: [1]",
            ]);

    [Fact]
    public void Validate_Should_LeaveOutFieldsOfVariables_When_AnObjectStandsForAScalar() =>
        ExpectErrors<ValuesOfCorrectTypeRule>(
            """
            query ($a: ID) { vacancy(id: { a: $a, b: [$a], c: { d: $a } }) { id } }
            """,
            [
                "1:30 ID cannot represent a non-string and non-integer value: { b: [null], c: {  } }",
            ]);
}
