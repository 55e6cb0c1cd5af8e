using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class KnownTypeNamesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_TypesExist() =>
        ExpectValid<KnownTypeNamesRule>(
            """
            query ($f: [ApplicationFilter!]!) { node(id: 1) { ... on Candidate { id } } }
            """);

    [Fact]
    public void Validate_Should_Report_When_TypesAreUnknown() =>
        ExpectErrors<KnownTypeNamesRule>(
            """
            query ($a: Stag, $b: [Strin!]) { node(id: 1) { ... on Candidat { id } } }
            fragment F on Zebra { id }
            """,
            [
                "1:12 Unknown type \"Stag\". Did you mean \"Stage\"?",
                "1:23 Unknown type \"Strin\". Did you mean \"String\" or \"Stage\"?",
                "1:55 Unknown type \"Candidat\". Did you mean \"Candidate\" or \"CandidateKey\"?",
                "2:15 Unknown type \"Zebra\".",
            ]);
}
