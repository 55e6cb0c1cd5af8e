using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class KnownArgumentNamesRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_ArgumentsAreKnown() =>
        ExpectValid<KnownArgumentNamesRule>(
            """
            { node(id: 1) { id } missing(a: 1) isOpen @missing(a: 1) @skip(if: true) }
            """);

    [Fact]
    public void Validate_Should_Report_When_ArgumentOfFieldIsUnknown() =>
        ExpectErrors<KnownArgumentNamesRule>(
            """
            { search(txt: "a", zzz: 1) { __typename } }
            """,
            [
                "1:10 Unknown argument \"txt\" on field \"Query.search\". Did you mean \"text\"?",
                "1:20 Unknown argument \"zzz\" on field \"Query.search\".",
            ]);

    [Fact]
    public void Validate_Should_Report_When_ArgumentOfDirectiveIsUnknown() =>
        ExpectErrors<KnownArgumentNamesRule>(
            """
            { isOpen @tag(nam: "a", x: { search: 1 }) }
            """,
            [
                "1:15 Unknown argument \"nam\" on directive \"@tag\". Did you mean \"name\"?",
                "1:25 Unknown argument \"x\" on directive \"@tag\".",
            ]);
}
