using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.Execution.Incremental;

/// <summary>Deferred fragments: what comes when.</summary>
public sealed class DeferTests
{
    private readonly GatedHost _host = new();

    [Fact]
    public async Task ExecuteAsync_Should_NotStartDeferredFields_When_TheInitialPayloadIsNotOut()
    {
        await using var answer = await _host.StartAsync("""{ id ... @defer(label: "later") { a: slow } }""");
        (await answer.NextAsync()).ShouldBe(
            """{"data":{"id":null},"pending":[{"id":"0","path":[],"label":"later"}],"hasNext":true}""");
        _host.Log.ShouldBeEmpty();
        var next = answer.NextAsync();
        await _host.ArriveAsync("a");
        next.IsCompleted.ShouldBeFalse();
        _host.Release("a", 1);
        (await next).ShouldBe("""{"incremental":[{"id":"0","data":{"a":1}}],"completed":[{"id":"0"}],"hasNext":false}""");
        (await answer.NextAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task ExecuteAsync_Should_DeliverWhatIsReady_When_AnotherFragmentIsSlow()
    {
        await using var answer = await _host.StartAsync("{ ... @defer { a: slow } ... @defer { b: slow } }");
        await answer.NextAsync();
        var next = answer.NextAsync();
        await _host.ArriveAsync("a");
        await _host.ArriveAsync("b");
        _host.Release("b", 2);
        (await next).ShouldBe("""{"incremental":[{"id":"1","data":{"b":2}}],"completed":[{"id":"1"}],"hasNext":true}""");
        _host.Release("a", 1);
        (await answer.NextAsync()).ShouldBe("""{"incremental":[{"id":"0","data":{"a":1}}],"completed":[{"id":"0"}],"hasNext":false}""");
    }

    [Fact]
    public async Task ExecuteAsync_Should_AnnounceTheInnerFragment_When_TheOuterOneIsComplete()
    {
        await using var answer = await _host.StartAsync("{ ... @defer { node { a: slow ... @defer { b: slow } } } }");
        (await answer.NextAsync()).ShouldBe("""{"data":{},"pending":[{"id":"0","path":[]}],"hasNext":true}""");
        var next = answer.NextAsync();
        _host.Release("a0", 1);
        (await next).ShouldBe(
            """{"pending":[{"id":"1","path":["node"]}],"incremental":[{"id":"0","data":{"node":{"a":1}}}],"completed":[{"id":"0"}],"hasNext":true}""");
        _host.Release("b0", 2);
        (await answer.NextAsync()).ShouldBe("""{"incremental":[{"id":"1","data":{"b":2}}],"completed":[{"id":"1"}],"hasNext":false}""");
        _host.Log.ShouldBe(["a0", "b0"]);
    }

    [Fact]
    public async Task ExecuteAsync_Should_ExecuteAFieldOnce_When_ItIsAlsoSelectedOutside()
    {
        foreach (var name in (string[])["a1", "a2", "a3", "b1", "b2", "b3"])
        {
            _host.Release(name, 1);
        }

        await using var answer = await _host.StartAsync("{ nodes { a: slow ... @defer { a: slow b: slow } } }");
        IncrementalTest.Data(await IncrementalTest.ReadAsync(answer.Result))
            .ShouldBe("""{"nodes":[{"a":1,"b":1},{"a":1,"b":1},{"a":1,"b":1}]}""");
        _host.Log.Order(StringComparer.Ordinal).ShouldBe(["a1", "a2", "a3", "b1", "b2", "b3"]);
    }

    [Fact]
    public async Task ExecuteAsync_Should_CompleteWithErrors_When_AFieldThatCannotBeNullFailsLater()
    {
        await using var answer = await _host.StartAsync("{ node { id ... @defer { nodeNN { a: slowNN } } } }");
        (await answer.NextAsync())!.ShouldContain("""{"node":{"id":0}}""");
        _host.Fail("a0");
        (await answer.NextAsync()).ShouldBe(
            """{"completed":[{"id":"0","errors":[{"message":"Out of order.","locations":[{"line":1,"column":35}],"path":["node","nodeNN","a"],"extensions":{"code":"OUT_OF_ORDER"}}]}],"hasNext":false}""");
    }

    [Fact]
    public async Task ExecuteAsync_Should_KeepTheErrorInItsPart_When_TheFieldMayBeNull()
    {
        await using var answer = await _host.StartAsync("{ node { ... @defer { node { a: slowNN } } } }");
        await answer.NextAsync();
        _host.Fail("a0");
        var payload = (await answer.NextAsync())!;
        payload.ShouldStartWith("""{"incremental":[{"id":"0","data":{"node":null},"errors":[{"message":"Out of order.",""");
        payload.ShouldContain("\"path\":[\"node\",\"node\",\"a\"]");
        payload.ShouldEndWith("""}],"completed":[{"id":"0"}],"hasNext":false}""");
    }

    [Fact]
    public async Task ExecuteAsync_Should_GiveOneAnswer_When_ANullBubblesOverThePendingPart()
    {
        var running = _host.StartAsync("{ node { a: slowNN ... @defer { b: slow } } }");
        await _host.ArriveAsync("a0");
        _host.Fail("a0");
        await using var answer = await running;
        ExecutionTest.Text(answer.Result.ShouldBeAssignableTo<OperationResult>()!).ShouldEndWith("""],"data":{"node":null}}""");
        _host.Log.ShouldBe(["a0"]);
    }

    [Theory]
    [InlineData("""{"later":true}""", true)]
    [InlineData("{}", true)]
    [InlineData("""{"later":false}""", false)]
    public async Task ExecuteAsync_Should_AskTheVariable_When_IfIsOne(string variables, bool isDeferred)
    {
        var executor = _host.Executor();
        for (var i = 0; i < 2; i++)
        {
            var payloads = await executor.PayloadsAsync("query ($later: Boolean) { id ... @defer(if: $later) { node { id } } }", variables);
            payloads.Count.ShouldBe(isDeferred ? 2 : 1);
            IncrementalTest.Data(payloads).ShouldBe("""{"id":null,"node":{"id":0}}""");
        }

        executor.CachedPlans.ShouldBe(1);
    }

    [Theory]
    [InlineData("query ($later: Boolean) { ... @defer(if: $later) { id } }", "@defer", 42)]
    [InlineData("query ($later: Boolean) { numbers @stream(if: $later) }", "@stream", 47)]
    [InlineData("query ($later: Boolean = true) { id @skip(if: $later) }", "@skip", 47)]
    [InlineData("query ($later: Boolean = true) { id @include(if: $later) ... @defer(if: $later) { numbers } }", "@include", 50)]
    [InlineData("query ($later: Boolean = true) { ... @defer(if: $later) { numbers } id @include(if: $later) }", "@include", 85)]
    public async Task ExecuteAsync_Should_Refuse_When_IfIsNull(string document, string directive, int column)
    {
        var answer = (await _host.Executor().PayloadsAsync(document, """{"later":null}""")).ShouldHaveSingleItem();

        answer.ShouldBe(
            $$$"""{"errors":[{"message":"Argument \"{{{directive}}}(if:)\" has invalid value: Expected variable \"$later\" provided to non-null type \"Boolean!\" not to be null.","locations":[{"line":1,"column":{{{column}}}}],"extensions":{"code":"BAD_USER_INPUT"}}]}""");
    }

    [Fact]
    public async Task ExecuteAsync_Should_GiveOneAnswer_When_PartsAreNotAllowed()
    {
        var executor = _host.Executor();
        const string Document = "{ id ... @defer { node { id } } numbers @stream }";
        (await executor.RunAsync(Document)).ShouldBe("""{"data":{"id":null,"node":{"id":0},"numbers":[1,2,3]}}""");
        (await executor.PayloadsAsync(Document)).Count.ShouldBe(2);
        (await executor.RunAsync(Document)).ShouldBe("""{"data":{"id":null,"node":{"id":0},"numbers":[1,2,3]}}""");
    }

    [Fact]
    public async Task ExecuteAsync_Should_FinishAllMutations_When_FieldsOfTheFirstAreDeferred()
    {
        await using var answer = await _host.StartAsync("mutation { first { id ... @defer { a: slow } } second { id } }");
        (await answer.NextAsync()).ShouldBe(
            """{"data":{"first":{"id":7},"second":{"id":7}},"pending":[{"id":"0","path":["first"]}],"hasNext":true}""");
        _host.Release("a7", 1);
        (await answer.NextAsync())!.ShouldContain("""{"id":"0","data":{"a":1}}""");
        _host.Log.ShouldBe(["first", "second", "a7"]);
    }

    [Fact]
    public async Task ExecuteAsync_Should_RefuseTheDirectives_When_TheSchemaHasNone()
    {
        var executor = ExecutionTest.Executor("type Query { id: Int list: [Int] }");
        (await executor.RunAsync("{ ... @defer { id } }")).ShouldContain("""Unknown directive \"@defer\".""");
        (await executor.DataAsync("{ __schema { directives { name } } }")).ShouldNotContain("defer");
        (await IncrementalTest.Executor("type Query { id: Int }").DataAsync("{ __schema { directives { name } } }"))
            .ShouldContain("""{"name":"defer"},{"name":"stream"}""");
    }
}
