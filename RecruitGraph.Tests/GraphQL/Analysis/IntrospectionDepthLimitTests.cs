using RecruitGraph.GraphQL.Analysis;

namespace RecruitGraph.Tests.GraphQL.Analysis;

/// <summary>Introspection counts as everything else does; beyond that, lists of members nest twice at most.</summary>
public sealed class IntrospectionDepthLimitTests
{
    /// <summary>What GraphiQL asks for: descriptions, deprecated members, directives, types nine wrappers deep.</summary>
    public const string IdeQuery =
        """
        query IntrospectionQuery {
          __schema {
            description
            queryType { name kind } mutationType { name kind } subscriptionType { name kind }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) {
            name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason
          }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
            ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
        }
        """;

    [Fact]
    public async Task Introspection_Should_Run_When_AnIdeAsks() => (await new RequestLimits().CodesAsync(IdeQuery)).ShouldBeEmpty();

    [Fact]
    public async Task Introspection_Should_Run_When_ListsOfMembersNestTwice() =>
        (await new RequestLimits().CodesAsync("{ __schema { types { fields { type { fields { name } } } } } }")).ShouldBeEmpty();

    [Fact]
    public async Task Introspection_Should_BeRefused_When_ListsOfMembersNestThrice() =>
        (await new RequestLimits().CodesAsync("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }"))
            .ShouldBe("INTROSPECTION_DEPTH_LIMIT_EXCEEDED");
}
