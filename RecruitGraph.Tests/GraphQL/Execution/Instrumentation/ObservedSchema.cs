using System.Threading.Channels;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Execution.Instrumentation;

/// <summary>A field of each kind, for tests of what listeners hear.</summary>
internal sealed class ObservedSchema
{
    /// <summary>Held back until a test lets it go.</summary>
    public TaskCompletionSource<string> Slow { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Channel<string> News { get; } = Channel.CreateUnbounded<string>();

    public RequestExecutor Executor(RequestExecutorOptions options) => ExecutionTest.Executor(
        new SchemaBuilder()
            .AddType(new ObjectTypeConfiguration("Query")
            {
                Fields =
                [
                    new("leaf", "String!") { WriteLeaf = static (in _, writer) => writer.WriteAsciiString("leaf"u8) },
                    new("echo", "String")
                    {
                        Arguments = [new("text", "String!"), new("number", "Int")],
                        Resolve = static (in c) => c.Argument<string>(0),
                    },
                    new("slow", "String") { ResolveAsync = (in _) => ResolverResult.From(Slow.Task) },
                    new("wrong", "String") { Resolve = static (in _) => throw new InvalidOperationException("secret") },
                    new("refused", "String") { Resolve = static (in _) => throw new GraphQLException("No.", "NOT_NOW") },
                ],
            })
            .AddType(new ObjectTypeConfiguration("Subscription")
            {
                Fields =
                [
                    new("news", "String")
                    {
                        Subscribe = _ => RecruitGraph.GraphQL.Subscriptions.EventStream.From(News.Reader.ReadAllAsync()),
                        Resolve = static (in c) => c.Parent<string>() == "bad"
                            ? throw new InvalidOperationException("secret")
                            : c.Parent<string>(),
                    },
                ],
            }),
        options);
}
