using RecruitGraph.GraphQL.Validation.Rules;
using static RecruitGraph.Tests.GraphQL.Validation.RuleExpectations;

namespace RecruitGraph.Tests.GraphQL.Validation.Rules;

public sealed class DeferStreamDirectiveOnRootFieldRuleTests
{
    [Fact]
    public void Validate_Should_Accept_When_OnQueryOrInside() =>
        ExpectValid<DeferStreamDirectiveOnRootFieldRule>(
            """
            { ...F @defer applications @stream { id } }
            mutation { advance(id: 1) { ... @defer { id } } }
            fragment F on Query { isOpen }
            """);

    [Fact]
    public void Validate_Should_Report_When_OnRootOfMutation() =>
        ExpectErrors<DeferStreamDirectiveOnRootFieldRule>(
            """
            mutation { ...F @defer ... @defer { advance(id: 1) { id } } }
            fragment F on Mutation { advanceAll(ids: []) @stream { id } ...F }
            """,
            [
                "1:17 Defer directive cannot be used on root mutation type \"Mutation\".",
                "2:46 Stream directive cannot be used on root mutation type \"Mutation\".",
                "1:28 Defer directive cannot be used on root mutation type \"Mutation\".",
            ]);
}
