using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.Generators.Sample;

/// <summary>Writes its mark around a text.</summary>
public sealed class UseMarkAttribute(string mark) : UseMiddlewareAttribute
{
    public int Times { get; init; } = 1;

    public override async ValueTask<object?> InvokeAsync(ResolverContext context, FieldDelegate next)
    {
        var value = await next(context);
        var marks = string.Concat(Enumerable.Repeat(mark, Times));
        return value is string text ? $"{marks}{text}{marks}" : value;
    }
}

/// <summary>Answers a number instead of the resolver.</summary>
public sealed class UseAnswerAttribute(long answer) : UseMiddlewareAttribute
{
    public override ValueTask<object?> InvokeAsync(ResolverContext context, FieldDelegate next) => new(answer);
}

/// <summary>Refuses where the resolver would not.</summary>
public sealed class UseRefusalAttribute : UseMiddlewareAttribute
{
    public override async ValueTask<object?> InvokeAsync(ResolverContext context, FieldDelegate next)
    {
        var reason = context.Argument<InputObjectFields>(0).Get<string>(0);
        if (reason == "before")
        {
            throw new LockedException();
        }

        var value = await next(context);
        return reason switch
        {
            "after" => throw new JobNotFoundException(7),
            "several" => throw new AggregateException(new ClosedException(), new JobNotFoundException(8)),
            "undeclared" => throw new InvalidOperationException("Secret detail."),
            _ => value,
        };
    }
}

[MutationType]
public static partial class GuardedMutations
{
    public static int Ran { get; private set; }

    [UseRefusal]
    [Error<ClosedException>]
    [Error<JobNotFoundException>]
    public static string Guarded(string reason)
    {
        Ran++;
        return reason == "resolver" ? throw new ClosedException() : reason;
    }

    [UseRefusal]
    [Error<ClosedException>]
    [Error<JobNotFoundException>]
    public static async Task<string> GuardedTaskAsync(string reason)
    {
        await Task.Yield();
        return Guarded(reason);
    }
}

[UseMark("-")]
public sealed record Marked(string Name, [property: UseAnswer(42)] long Number, [property: UseMark("+"), ID<Job>] long? Job);

[QueryType]
[UseMark("(")]
public static partial class MarkedQueries
{
    [UseMark("[", Times = 2)]
    [UseMark("<")]
    public static string MarkedText => "text";

    public static Task<string> GetMarkedTaskAsync(string text) => Task.FromResult(text);

    [UseAnswer(7)]
    public static long GetMarkedAnswer() => throw new InvalidOperationException("Nobody asked.");

    public static Marked Marked => new("name", 1, 2);
}
