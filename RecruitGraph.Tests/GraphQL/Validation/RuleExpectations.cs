using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Language;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.GraphQL.Validation;

namespace RecruitGraph.Tests.GraphQL.Validation;

/// <summary>What one rule, run alone, says of a document; errors are written <c>line:column … message</c>.</summary>
internal static class RuleExpectations
{
    /// <summary>The schema of the examples.</summary>
    public static GraphQLSchema TestSchema { get; } = Build(
        """
        directive @onField on FIELD
        directive @onQuery on QUERY
        directive @tag(name: String!, weight: Int = 1) repeatable on FIELD | INLINE_FRAGMENT

        interface Node {
          id: ID!
        }

        interface Named {
          name(short: Boolean): String
        }

        type Candidate implements Node & Named {
          id: ID!
          name(short: Boolean): String
          email: String
          phone: String @deprecated(reason: "Ask for contacts.")
          skills: [String!]
          referrer: Candidate
          applications(first: Int! = 10, stage: Stage): [Application!]!
        }

        type User implements Node & Named {
          id: ID!
          name(short: Boolean): String
          email: String!
        }

        type Vacancy implements Node {
          id: ID!
          title: String!
          salary: Float
          hirer: Named
        }

        type Application implements Node {
          id: ID!
          stage: Stage!
          candidate: Candidate!
          vacancy: Vacancy!
          score(scale: Float!, weight: Int): Float
        }

        union SearchResult = Candidate | Vacancy

        enum Stage {
          APPLIED
          SCREENING
          OFFER
          REJECTED
          PHONE @deprecated(reason: "Use SCREENING.")
        }

        input ApplicationFilter {
          text: String!
          stage: Stage
          minScore: Float
          limit: Int! = 20
          tags: [String!]
          and: [ApplicationFilter!]
          old: Boolean @deprecated(reason: "Always true.")
        }

        input CandidateKey @oneOf {
          id: ID
          email: String
        }

        type Query {
          candidate(key: CandidateKey!): Candidate
          node(id: ID!): Node
          search(text: String!, kind: Int @deprecated(reason: "Has no effect.")): [SearchResult!]
          applications(filter: ApplicationFilter, ids: [ID!]): [Application!]
          vacancy(id: ID = "1"): Vacancy
          isOpen(yes: Boolean): Boolean
        }

        type Mutation {
          advance(id: ID!): Application
          advanceAll(ids: [ID!]!): [Application!]
        }

        type Subscription {
          applicationMoved(vacancyId: ID): Application
          candidateChanged: Candidate
        }
        """);

    public static void ExpectValid<TRule>(string document, string? schema = null)
        where TRule : ValidationRule, new() => ExpectErrors<TRule>(document, [], schema);

    public static void ExpectErrors<TRule>(string document, string[] errors, string? schema = null)
        where TRule : ValidationRule, new()
    {
        var options = new ValidationOptions { Rules = new ValidationRules(static () => new TRule()) };
        var found = DocumentValidator.Validate(schema is null ? TestSchema : Build(schema), GraphQLParser.Parse(document), options);
        found.Select(Describe).ShouldBe(errors);
    }

    /// <summary>A type system document that stands alone.</summary>
    public static void ExpectSdlValid<TRule>(string document)
        where TRule : ValidationRule, new() => ExpectSdlErrors<TRule>(document, []);

    /// <inheritdoc cref="ExpectSdlValid"/>
    public static void ExpectSdlErrors<TRule>(string document, string[] errors)
        where TRule : ValidationRule, new() => ValidateSdl<TRule>(document, null).ShouldBe(errors);

    /// <summary>A type system document that extends the schema of the examples.</summary>
    public static void ExpectExtensionErrors<TRule>(string document, string[] errors)
        where TRule : ValidationRule, new() => ValidateSdl<TRule>(document, TestSchema).ShouldBe(errors);

    public static string Describe(GraphQLError error)
    {
        error.Code.ShouldBeOneOf(ErrorCodes.ValidationFailed, ErrorCodes.IntrospectionDepthLimit);
        return string.Join(' ', [.. error.Locations.Select(static l => $"{l.Line}:{l.Column}"), error.Message]);
    }

    public static GraphQLSchema Build(string sdl) =>
        new SchemaBuilder { EnableIncrementalDelivery = true }.AddDocument(sdl).BuildUnvalidated();

    private static IEnumerable<string> ValidateSdl<TRule>(string document, GraphQLSchema? schemaToExtend)
        where TRule : ValidationRule, new() =>
        SdlValidator
            .Validate(GraphQLParser.Parse(document), schemaToExtend, new ValidationRules(static () => new TRule()))
            .Select(Describe);
}
