using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.Types.Building;

/// <summary>Members that are tasks, read by schemas that a document defines.</summary>
public sealed class TaskMembersTests
{
    [Fact]
    public async Task Query_Should_AwaitMembers_When_TheyAreTasks()
    {
        var executor = ExecutionTest.Executor("type Query { done: Int later: [Item!] maybe: String nothing: Int entry: Item } type Item { name: String }");

        (await executor.DataAsync("{ done later { name } maybe nothing entry { name } }", root: new Root()))
            .ShouldBe("""{"done":1,"later":[{"name":"a"},{"name":"b"}],"maybe":"m","nothing":null,"entry":{"name":"c"}}""");
    }

    [Fact]
    public async Task Query_Should_FailTheField_When_ItsTaskFails()
    {
        var executor = ExecutionTest.Executor("type Query { failing: Int done: Int }");

        (await executor.RunAsync("{ failing done }", root: new Root())).ShouldContain("\"data\":{\"failing\":null,\"done\":1}");
    }

    [Fact]
    public async Task Middleware_Should_SeeTheValue_When_TheMemberIsATask()
    {
        var builder = new SchemaBuilder().AddDocument("type Query { done: Int }").UseField(static next => async context => (int)(await next(context))! + 1);

        (await ExecutionTest.Executor(builder).DataAsync("{ done }", root: new Root())).ShouldBe("""{"done":2}""");
    }

    private sealed record Item(string Name);

    private sealed class Root
    {
        public Task<int> Done => Task.FromResult(1);

        public ValueTask<string?> Maybe => new("m");

        public Task Nothing => Task.CompletedTask;

        public Dictionary<string, object?> Entry => new() { ["name"] = Task.FromResult<string?>("c") };

        public async Task<Item[]> Later()
        {
            await Task.Yield();
            return [new("a"), new("b")];
        }

        public async Task<int> Failing()
        {
            await Task.Yield();
            throw new TimeoutException();
        }
    }
}
