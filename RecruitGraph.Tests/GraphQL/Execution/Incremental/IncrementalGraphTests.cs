using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.Execution.Incremental;

/// <summary>What is announced, executed and delivered when, without executing anything.</summary>
public sealed class IncrementalGraphTests
{
    private static readonly GraphQLError Error = new("It is broken.");

    private readonly IncrementalGraph _graph = new();

    [Fact]
    public void Begin_Should_AnnounceTheInnerFragment_When_TheOuterOneHasNoFields()
    {
        var outer = Fragment();
        var inner = Fragment(outer, "a");
        _graph.Begin(Work([inner, outer], Part([inner], "a"))).ShouldBeTrue();
        _graph.Payload.Pending.ShouldBe([inner]);
        _graph.Due.Count.ShouldBe(1);
        outer.IsAnnounced.ShouldBeFalse();
    }

    [Fact]
    public void Begin_Should_SayNo_When_NothingIsLeft()
    {
        _graph.Begin(Work([Fragment()])).ShouldBeFalse();
        _graph.Payload.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Complete_Should_DeliverASharedPartOnce_When_OneFragmentIsReady()
    {
        var (first, second) = (Fragment(), Fragment());
        var (shared, slow) = (Part([first, second]), Part([second]));
        _graph.Begin(Work([first, second], shared, slow));
        _graph.TakePayload();
        _graph.Complete(shared, null);
        Describe().ShouldBe("data 0; completed 0");
        _graph.Complete(slow, null);
        Describe().ShouldBe("data 1; completed 1");
        _graph.IsFinished.ShouldBeTrue();
    }

    [Fact]
    public void Complete_Should_NameAPartAfterTheNearestFragment_When_SeveralShareIt()
    {
        var (far, near) = (Fragment(), Fragment(null, "a", "b"));
        var part = Part([far, near], "a", "b", "c");
        _graph.Begin(Work([far, near], part));
        _graph.TakePayload();
        _graph.Complete(part, null);
        var entry = (DataEntry)_graph.Payload.Incremental.Single();
        entry.Id.ShouldBe(near.Id);
        entry.SubPath.ShouldBe(["c"]);
    }

    [Fact]
    public void Complete_Should_WaitForPartsFoundMeanwhile_When_TheyBelongToTheSameFragment()
    {
        var fragment = Fragment();
        var (first, second) = (Part([fragment]), Part([fragment], "a"));
        _graph.Begin(Work([fragment], first));
        _graph.TakePayload();
        _graph.Due.Clear();
        _graph.Complete(first, Work([], second));
        _graph.Due.ShouldBe([second]);
        Describe().ShouldBe("");
        _graph.Complete(second, null);
        Describe().ShouldBe("data 0, data 0; completed 0");
    }

    [Fact]
    public void Complete_Should_AnnounceWhatIsInside_When_TheFragmentIsDelivered()
    {
        var outer = Fragment();
        var inner = Fragment(outer, "a");
        var (first, second) = (Part([outer]), Part([inner], "a"));
        _graph.Begin(Work([outer], first));
        _graph.TakePayload();
        _graph.Complete(first, Work([inner], second));
        Describe().ShouldBe("pending 1; data 0; completed 0");
        _graph.IsFinished.ShouldBeFalse();
    }

    [Fact]
    public void Fail_Should_KeepTheOtherFragment_When_TheySharedAPartThatIsComplete()
    {
        var (first, second) = (Fragment(), Fragment());
        var (shared, broken, slow) = (Part([first, second]), Part([first]), Part([second]));
        _graph.Begin(Work([first, second], shared, broken, slow));
        _graph.TakePayload();
        broken.AddError(Error, max: 10);
        _graph.Fail(broken);
        Describe().ShouldBe("completed 0!");
        _graph.Complete(shared, null);
        _graph.Complete(slow, null);
        Describe().ShouldBe("data 1, data 1; completed 1");
    }

    [Fact]
    public void Fail_Should_FailTheInnerFragment_When_ItIsAnnouncedLater()
    {
        var outer = Fragment();
        var (inner, other) = (Fragment(outer), Fragment());
        var (first, broken) = (Part([outer]), Part([inner, other]));
        _graph.Begin(Work([inner, outer, other], first, broken));
        _graph.TakePayload();
        broken.AddError(Error, max: 10);
        _graph.Fail(broken);
        Describe().ShouldBe("completed 1!");
        _graph.Complete(first, null);
        Describe().ShouldBe("pending 2; data 0; completed 0, completed 2!");
        _graph.IsFinished.ShouldBeTrue();
    }

    [Fact]
    public void Fail_Should_ForgetWhatIsInside_When_TheOuterFragmentFails()
    {
        var outer = Fragment();
        var inner = Fragment(outer);
        var (broken, lost) = (Part([outer]), Part([inner]));
        _graph.Begin(Work([inner, outer], broken, lost));
        _graph.TakePayload();
        _graph.Fail(broken);
        Describe().ShouldBe("completed 0!");
        lost.IsReleased.ShouldBeTrue();
        _graph.IsFinished.ShouldBeTrue();
    }

    [Fact]
    public void Abort_Should_CompleteEverythingWithErrors_When_ItIsPending()
    {
        var outer = Fragment();
        var inner = Fragment(outer);
        _graph.Begin(Work([inner, outer], Part([outer]), Part([inner])));
        _graph.TakePayload();
        _graph.Abort(static _ => Error);
        Describe().ShouldBe("completed 0!");
        _graph.Due.ShouldBeEmpty();
        _graph.IsFinished.ShouldBeTrue();
    }

    private static DeferredFragment Fragment(DeferredFragment? parent = null, params object[] path) =>
        new(null, parent, 0) { Path = path };

    private static DeferredPart Part(DeferredFragment[] fragments, params object[] path) =>
        new(fragments, null!, null, null, 0) { Path = path };

    private static IncrementalWork Work(DeferredFragment[] fragments, params DeferredPart[] parts)
    {
        var work = new IncrementalWork();
        work.Fragments.AddRange(fragments);
        work.Parts.AddRange(parts);
        return work;
    }

    private string Describe()
    {
        var payload = _graph.TakePayload();
        string[] groups =
        [
            string.Join(", ", payload.Pending.Select(static p => $"pending {p.Id}")),
            string.Join(", ", payload.Incremental.Select(static e => $"data {e.Id}")),
            string.Join(", ", payload.Completed.Select(static c => $"completed {c.Id}{(c.Errors is null ? "" : "!")}")),
        ];
        return string.Join("; ", groups.Where(static g => g.Length > 0));
    }
}
