using RecruitGraph.GraphQL;
using RecruitGraph.GraphQL.Execution;

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
