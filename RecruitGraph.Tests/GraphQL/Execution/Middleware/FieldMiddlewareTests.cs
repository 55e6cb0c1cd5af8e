using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Execution.Middleware;

/// <summary>Middleware around fields as the engine runs it.</summary>
public sealed class FieldMiddlewareTests
{
    private readonly List<string> _seen = [];

    [Fact]
    public async Task UseField_Should_StandAroundEveryKindOfField_When_NoneIsLeftOut()
    {
        var executor = Executor(builder => builder.UseField(Trace("all")));

        (await executor.DataAsync("{ __typename leaf pure later missing __schema { queryType { name } } }"))
            .ShouldBe("""{"__typename":"Query","leaf":1,"pure":"p","later":"l","missing":null,"__schema":{"queryType":{"name":"Query"}}}""");
        _seen.ShouldBe(["all leaf 1", "all pure p", "all later l", "all missing "], ignoreOrder: true);
    }

    [Fact]
    public async Task UseField_Should_LeaveFieldsAlone_When_TheyAreNotMeant()
    {
        var executor = Executor(builder => builder.UseField(Trace("one"), static field => field.Name == "pure"));

        await executor.DataAsync("{ leaf pure later }");

        _seen.ShouldBe(["one pure p"]);
        executor.Schema.QueryType!.FindField("leaf")!.WriteLeaf.ShouldNotBeNull();
    }

    [Fact]
    public async Task UseField_Should_StandOutside_When_TheFieldHasMiddlewareOfItsOwn()
    {
        var executor = Executor(builder => builder
            .UseField(Wrap("1")).UseField(Wrap("2"))
            .AddType(new ObjectTypeConfiguration("Query")
            {
                Fields = [new("own", "String") { Middleware = [Wrap("3"), Wrap("4")], Resolve = static (in _) => "x" }],
            }));

        (await executor.DataAsync("{ own }")).ShouldBe("""{"own":"1234x4321"}""");
    }

    [Fact]
    public async Task Middleware_Should_GiveAnotherValue_When_ItWants()
    {
        var executor = Executor(builder => builder.UseField(static next => async context =>
            await next(context) is WrittenLeaf leaf ? int.Parse(leaf.ToString(), null) + 1 : "changed"));

        (await executor.DataAsync("{ leaf pure later }")).ShouldBe("""{"leaf":2,"pure":"changed","later":"changed"}""");
    }

    [Fact]
    public async Task Middleware_Should_FailItsFieldAlone_When_ItThrows()
    {
        var executor = Executor(builder => builder.UseField(
            static _ => static _ => throw new GraphQLException("Not today.", "CLOSED"), static field => field.Name == "pure"));

        (await executor.RunAsync("{ leaf pure }")).ShouldBe(
            """{"errors":[{"message":"Not today.","locations":[{"line":1,"column":8}],"path":["pure"],"extensions":{"code":"CLOSED"}}],"data":{"leaf":1,"pure":null}}""");
    }

    [Fact]
    public async Task Middleware_Should_SeeAnExceptionOfTheResolver_When_ItAwaitsIt()
    {
        var executor = Executor(builder => builder.UseField(
            static next => async context =>
            {
                try
                {
                    return await next(context);
                }
                catch (TimeoutException)
                {
                    return "caught";
                }
            },
            static field => field.Name == "late"));

        (await executor.DataAsync("{ late }")).ShouldBe("""{"late":"caught"}""");
    }

    [Fact]
    public async Task Scope_Should_BeDisposedBeforeTheMiddlewareGoesOn_When_TheResolverHasServices()
    {
        var scope = new Scope(_seen);
        var executor = Executor(builder => builder
            .UseField(Trace("after"), static field => field.Name == "scoped")
            .AddType(new ObjectTypeConfiguration("Query")
            {
                Fields = [new("scoped", "String") { ResolveAsync = (in _) => ResolverResult.From(LaterAsync("s"), scope) }],
            }));

        (await executor.DataAsync("{ scoped }")).ShouldBe("""{"scoped":"s"}""");
        _seen.ShouldBe(["disposed", "after scoped s"]);
    }

    private static FieldMiddleware Wrap(string mark) => next => async context => $"{mark}{await next(context)}{mark}";

    private FieldMiddleware Trace(string name) => next => async context =>
    {
        var value = await next(context);
        lock (_seen)
        {
            _seen.Add($"{name} {context.Selection.Field.Name} {value}");
        }

        return value;
    };

    private static async Task<string> LaterAsync(string value)
    {
        await Task.Yield();
        return value;
    }

    private static async Task<string> FailLaterAsync()
    {
        await Task.Yield();
        throw new TimeoutException();
    }

    private static RequestExecutor Executor(Action<SchemaBuilder> configure)
    {
        var builder = new SchemaBuilder().AddType(new ObjectTypeConfiguration("Query")
        {
            Fields =
            [
                new("leaf", "Int") { WriteLeaf = static (in _, writer) => writer.WriteInt32(1) },
                new("missing", "String") { WriteLeaf = static (in _, writer) => writer.WriteNull() },
                new("pure", "String") { Resolve = static (in _) => "p" },
                new("later", "String") { ResolveAsync = static (in _) => ResolverResult.From(LaterAsync("l")) },
                new("late", "String") { ResolveAsync = static (in _) => ResolverResult.From(FailLaterAsync()) },
            ],
        });
        configure(builder);
        return ExecutionTest.Executor(builder);
    }

    private sealed class Scope(List<string> seen) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            seen.Add("disposed");
            return ValueTask.CompletedTask;
        }
    }
}
