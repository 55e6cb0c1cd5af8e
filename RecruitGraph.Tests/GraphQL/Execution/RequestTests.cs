using System.Text;
using System.Text.Json.Nodes;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Execution;

/// <summary>What is refused before anything runs, and what plans are kept. Specification, section 6.1.</summary>
public sealed class RequestTests
{
    [Fact]
    public async Task ExecuteAsync_Should_SayWhere_When_TheDocumentIsNoGraphQL() =>
        (await Executor().RunAsync("{ a(")).ShouldBe(
            """{"errors":[{"message":"Syntax Error: Expected Name, found <EOF>.","locations":[{"line":1,"column":5}],"extensions":{"code":"GRAPHQL_PARSE_FAILED"}}]}""");

    [Fact]
    public async Task ExecuteAsync_Should_ListWhatIsWrong_When_TheDocumentDoesNotFit() =>
        (await Executor().RunAsync("{ unknown other }")).ShouldBe(
            """{"errors":[{"message":"Cannot query field \"unknown\" on type \"Query\".","locations":[{"line":1,"column":3}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}},{"message":"Cannot query field \"other\" on type \"Query\".","locations":[{"line":1,"column":11}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""");

    [Theory]
    [InlineData("query A { a } query B { a }", null, "Must provide operation name if query contains multiple operations.")]
    [InlineData("query A { a } query B { a }", "C", "Unknown operation named \\\"C\\\".")]
    [InlineData("{ a }", "", "Unknown operation named \\\"\\\".")]
    public async Task ExecuteAsync_Should_Refuse_When_TheOperationIsNotClear(string document, string? name, string message)
    {
        var answer = await RunAsync(Executor(), ExecutionTest.Request(document) with { OperationName = name });
        answer.ShouldBe($$$"""{"errors":[{"message":"{{{message}}}","extensions":{"code":"BAD_REQUEST"}}]}""");
    }

    [Fact]
    public async Task ExecuteAsync_Should_RunTheNamedOperation_When_ThereAreSeveral()
    {
        var executor = Executor();
        var request = ExecutionTest.Request("query A { x: a } query B { y: a }", root: Root);
        (await RunAsync(executor, request with { OperationName = "A" })).ShouldBe("""{"data":{"x":1}}""");
        (await RunAsync(executor, request with { OperationName = "B" })).ShouldBe("""{"data":{"y":1}}""");
        executor.CachedPlans.ShouldBe(2);
    }

    [Theory]
    [InlineData("mutation { change }", AllowedOperations.Query, "mutation")]
    [InlineData("{ a }", AllowedOperations.Mutation, "query")]
    [InlineData("subscription { news }", AllowedOperations.QueryAndMutation, "subscription")]
    public async Task ExecuteAsync_Should_Refuse_When_TheTransportDoesNotAllowTheKind(
        string document, AllowedOperations allowed, string kind)
    {
        var answer = await RunAsync(Executor(), ExecutionTest.Request(document) with { AllowedOperations = allowed });
        answer.ShouldBe(
            $$$"""{"errors":[{"message":"A {{{kind}}} is not allowed here.","extensions":{"code":"OPERATION_NOT_ALLOWED"}}]}""");
    }

    [Fact]
    public async Task ExecuteAsync_Should_Refuse_When_TheSchemaHasNoSuchRoot()
    {
        var executor = ExecutionTest.Executor(
            "type Query { a: Int }", new RequestExecutorOptions { ValidatesDocuments = false });
        (await executor.RunAsync("mutation { a }")).ShouldContain("Schema is not configured to execute mutation operation.");
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("\"x\"")]
    public async Task ExecuteAsync_Should_Refuse_When_VariablesAreNoObject(string variables) =>
        (await Executor().RunAsync("query($a: Int) { a echo(value: $a) }", variables)).ShouldContain("BAD_REQUEST");

    [Fact]
    public async Task ExecuteAsync_Should_CoerceVariables_When_TheyFit() =>
        (await Executor().DataAsync(
            "query($a: Int, $b: Int = 7, $c: Int) { a: echo(value: $a) b: echo(value: $b) c: echo(value: $c) }", """{"a": 5}"""))
            .ShouldBe("""{"a":"5","b":"7","c":"absent"}""");

    [Fact]
    public async Task ExecuteAsync_Should_TellNullFromAbsent_When_VariablesAreNull() =>
        (await Executor().DataAsync(
            "query($a: Int, $b: Int = 7) { a: echo(value: $a) b: echo(value: $b) l: echo(value: null) }",
            """{"a": null, "b": null}""")).ShouldBe("""{"a":"null","b":"null","l":"null"}""");

    [Fact]
    public async Task ExecuteAsync_Should_ListEveryVariable_When_TheyDoNotFit() =>
        (await Executor().RunAsync("query($a: Int!, $b: Int) { a: echo(value: $a) b: echo(value: $b) }", """{"b": "x"}"""))
            .ShouldBe(
                """{"errors":[{"message":"Variable \"$a\" has invalid value: Expected a value of non-null type \"Int!\" to be provided.","locations":[{"line":1,"column":7}],"extensions":{"code":"BAD_USER_INPUT","inputPath":["$a"]}},{"message":"Variable \"$b\" has invalid value: Int cannot represent non-integer value: \"x\"","locations":[{"line":1,"column":17}],"extensions":{"code":"BAD_USER_INPUT","inputPath":["$b"]}}]}""");

    [Fact]
    public async Task ExecuteAsync_Should_StopListing_When_VariablesHaveTooManyErrors()
    {
        var values = string.Join(',', Enumerable.Repeat("\"x\"", 80));
        var answer = JsonNode.Parse(await Executor().RunAsync("query($l: [Int!]) { list(values: $l) }", $$"""{"l": [{{values}}]}"""))!;
        var errors = answer["errors"]!.AsArray();
        errors.Count.ShouldBe(51);
        errors[^1]!["message"]!.GetValue<string>()
            .ShouldBe("Too many errors processing variables, error limit reached. Execution aborted.");
    }

    [Fact]
    public async Task ExecuteAsync_Should_KeepNothingOfTheRequest_When_ThePlanIsCached()
    {
        // The document's memory is lent: the plan must not read it later, to locate an error for instance.
        var executor = Executor();
        var bytes = Encoding.UTF8.GetBytes("{\n fails }");
        var request = new GraphQLRequest { Document = bytes };
        var first = await RunAsync(executor, request);
        Array.Clear(bytes);
        var again = await RunAsync(executor, new GraphQLRequest { Document = Encoding.UTF8.GetBytes("{\n fails }") });
        again.ShouldBe(first);
        again.ShouldContain("\"line\":2,\"column\":2");
        executor.CachedPlans.ShouldBe(1);
    }

    [Fact]
    public async Task ExecuteAsync_Should_NotCache_When_TheDocumentIsRefused()
    {
        var executor = Executor();
        await executor.RunAsync("{ a(");
        await executor.RunAsync("{ unknown }");
        executor.CachedPlans.ShouldBe(0);
    }

    [Fact]
    public async Task ExecuteAsync_Should_ThrowAtOnce_When_TheTokenIsCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        await Should.ThrowAsync<OperationCanceledException>(
            () => Executor().RunAsync("{ a }", cancellationToken: cancellation.Token));
    }

    private static object Root => new Dictionary<string, object?> { ["a"] = 1 };

    private static async Task<string> RunAsync(RequestExecutor executor, GraphQLRequest request)
    {
        await using var result = await executor.ExecuteAsync(request, NoServices.Instance, CancellationToken.None);
        return ExecutionTest.Text((OperationResult)result);
    }

    private static RequestExecutor Executor(RequestExecutorOptions? options = null) => ExecutionTest.Executor(
        new SchemaBuilder()
            .AddType(new ObjectTypeConfiguration("Query")
            {
                Fields =
                [
                    new("a", "Int"),
                    new("fails", "Int") { Resolve = static (in _) => throw new GraphQLException("It fails.", "FAILS") },
                    new("list", "Int") { Arguments = [new("values", "[Int!]")], Resolve = static (in _) => 1 },
                    new("echo", "String")
                    {
                        Arguments = [new("value", "Int")],
                        Resolve = static (in c) => !c.HasArgument(0) ? "absent"
                            : c.Argument<object?>(0)?.ToString() ?? "null",
                    },
                ],
            })
            .AddType(new ObjectTypeConfiguration("Mutation") { Fields = [new("change", "Int")] })
            .AddType(new ObjectTypeConfiguration("Subscription") { Fields = [new("news", "Int")] }),
        options);
}
