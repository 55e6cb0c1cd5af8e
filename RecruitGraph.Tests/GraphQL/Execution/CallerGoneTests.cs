using RecruitGraph.Tests.GraphQL.Execution.Incremental;

namespace RecruitGraph.Tests.GraphQL.Execution;

/// <summary>
/// Operations whose caller goes while a resolver, a batch or a source is at work: whatever fails then is nobody's error.
/// </summary>
public sealed class CallerGoneTests
{
    [Theory]
    [InlineData("{ cancelled }")]
    [InlineData("{ cancelledNN }")]
    [InlineData("{ broken }")]
    [InlineData("{ answered }")]
    [InlineData("{ cancelledAtOnce }")]
    [InlineData("{ cancelledLater }")]
    [InlineData("{ load }")]
    [InlineData("{ feed { later } }")]
    [InlineData("{ waits cancelled }")]
    [InlineData("{ cancelled waits }")]
    [InlineData("{ waits broken load }")]
    [InlineData("{ waits load a: load items { load cancelledLater waits } }")]
    [InlineData("{ items { cancelledNN } waits }")]
    [InlineData("{ items { load broken } cancelledLater b: cancelledLater }")]
    [InlineData("{ cancelledLater ... @defer { later } items @stream { later } }")]
    [InlineData("mutation { cancelled }")]
    [InlineData("mutation { broken later }")]
    [InlineData("mutation { answered later }")]
    [InlineData("mutation { cancelledLater later }")]
    [InlineData("mutation { load later }")]
    [InlineData("subscription { closed { later } }")]
    public async Task ExecuteAsync_Should_BeCancelledAndTellNobody_When_TheCallerIsGone(string document)
    {
        using var host = new LeavingHost();
        await Should.ThrowAsync<OperationCanceledException>(() => host.StartAsync(document));
        host.Later.ShouldBe(0);
        host.ShouldHaveHeardNothing();
    }

    [Theory]
    [InlineData("{ ... @defer { cancelled } }")]
    [InlineData("{ ... @defer { cancelledNN later } }")]
    [InlineData("{ ... @defer { broken waits } }")]
    [InlineData("{ ... @defer { cancelledLater load } ... @defer { waits } }")]
    [InlineData("{ ... @defer { load } items @stream { waits } }")]
    [InlineData("{ items @stream { cancelled } }")]
    [InlineData("{ items @stream { cancelledLater waits } }")]
    [InlineData("{ feed @stream { later } }")]
    public async Task ReadAsync_Should_EndAndTellNobody_When_TheCallerGoesDuringAPart(string document)
    {
        using var host = new LeavingHost();
        await using var answer = new IncrementalReader(await host.StartAsync(document));
        (await answer.NextAsync())!.ShouldEndWith("\"hasNext\":true}");
        (await answer.NextAsync()).ShouldBeNull();
        host.ShouldHaveHeardNothing();
    }

    [Theory]
    [InlineData("subscription { events { cancelled } }")]
    [InlineData("subscription { events { broken waits } }")]
    [InlineData("subscription { events { cancelledLater load } }")]
    [InlineData("subscription { breaks { later } }")]
    public async Task ReadAsync_Should_EndAndTellNobody_When_TheCallerGoesDuringAnEvent(string document)
    {
        using var host = new LeavingHost();
        await using var answer = new IncrementalReader(await host.StartAsync(document));
        (await answer.NextAsync()).ShouldBeNull();
        host.ShouldHaveHeardNothing();
    }

    [Fact]
    public async Task ExecuteAsync_Should_BeCancelled_When_TheCallerGoesAtAnyMoment()
    {
        for (var i = 0; i < 300; i++)
        {
            using var host = new LeavingHost();
            var run = host.StartAsync("{ waits items { waits a: waits } b: waits }");
            var leaving = Task.Run(host.Caller.Cancel);
            await Should.ThrowAsync<OperationCanceledException>(() => run);
            await leaving;
            host.ShouldHaveHeardNothing();
        }
    }
}
