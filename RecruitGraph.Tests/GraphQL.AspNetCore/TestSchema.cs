using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.AspNetCore;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.AspNetCore;

/// <summary>A schema whose fields show what a transport does: who calls, what is cancelled, what is written in which order.</summary>
internal sealed class TestSchema
{
    /// <summary>Stands in the messages of exceptions, and must never be seen outside.</summary>
    public const string Secret = "SECRET-4711";

    private int _increments;
    private int _gated;
    private int _floods;
    private int _bigs;

    /// <summary>Mutations that were executed.</summary>
    public int Increments => Volatile.Read(ref _increments);

    /// <summary>How often <c>big</c> was executed.</summary>
    public int Bigs => Volatile.Read(ref _bigs);

    /// <summary>Events of <c>flood</c> that were asked for, each of 64 KiB.</summary>
    public int Floods => Volatile.Read(ref _floods);

    /// <summary>The field <c>slow</c> runs, and waits for its cancellation.</summary>
    public TaskCompletionSource SlowStarted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource SlowCancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The field <c>gated</c> runs, and waits for <see cref="Gate"/>.</summary>
    public TaskCompletionSource GatedStarted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How often it has begun to.</summary>
    public int Gated => Volatile.Read(ref _gated);

    /// <summary>Lets <c>gated</c> answer.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The stream of <c>never</c> is open, and waits for its end.</summary>
    public TaskCompletionSource NeverOpened { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource NeverEnded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The stream of <c>flood</c> is open.</summary>
    public TaskCompletionSource FloodStarted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource FloodEnded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Configure(SchemaBuilder builder)
    {
        builder.AddType(new ObjectTypeConfiguration("Query") { Fields = [.. Greetings(), .. Callers(), .. Failures()] });
        builder.AddType(new ObjectTypeConfiguration("Mutation")
        {
            Fields =
            [
                new("increment", "Int!") { Resolve = (in _) => Interlocked.Increment(ref _increments) },
            ],
        });
        builder.AddType(new ObjectTypeConfiguration("Subscription") { Fields = [.. Streams()] });
    }

    private IEnumerable<FieldConfiguration> Greetings() =>
    [
        new("hello", "String!")
        {
            Arguments = [new("name", "String") { DefaultValue = "\"world\"" }],
            Resolve = static (in context) => $"Hello, {context.Argument<string>(0)}!",
        },
        new("big", "String!")
        {
            Arguments = [new("size", "Int!")],
            Resolve = (in context) => CreateBig(context.Argument<int>(0)),
        },
    ];

    private static IEnumerable<FieldConfiguration> Callers() =>
    [
        new("whoAmI", "String")
        {
            Resolve = static (in context) =>
                context.GlobalState<ClaimsPrincipal>(GlobalStateKeys.ClaimsPrincipal)!.Identity?.Name,
        },
        new("address", "String")
        {
            Resolve = static (in context) =>
                context.GlobalState<IPAddress>(GlobalStateKeys.RemoteIpAddress)?.ToString(),
        },
        new("scope", "Int!") { Resolve = static (in context) => context.Service<ScopeProbe>().Number },
        new("extensions", "String")
        {
            Resolve = static (in context) => context.Request.Request.Extensions.GetRawText(),
        },
        new("signedIn", "String") { Authorization = [new()], Resolve = static (in _) => "yes" },
        new("admin", "String") { Authorization = [new(null, "HR", "ADMIN")], Resolve = static (in _) => "yes" },
        new("adult", "String") { Authorization = [new("adult")], Resolve = static (in _) => "yes" },
    ];

    private IEnumerable<FieldConfiguration> Failures() =>
    [
        new("fail", "String") { Resolve = static (in _) => throw new InvalidOperationException(Secret) },
        new("slow", "String")
        {
            ResolveAsync = (in context) => ResolverResult.From(WaitForCancellationAsync(context.CancellationToken)),
        },
        new("gated", "String!")
        {
            ResolveAsync = (in context) => ResolverResult.From(WaitForGateAsync(context.CancellationToken)),
        },
    ];

    private IEnumerable<FieldConfiguration> Streams() =>
    [
        new("count", "Int!")
        {
            Arguments = [new("to", "Int!")],
            Subscribe = static context => ValueTask.FromResult(CountAsync(context.Argument<int>(0))),
            Resolve = static (in context) => context.Parent<int>(),
        },
        new("ticks", "Int!")
        {
            Subscribe = static _ => ValueTask.FromResult(TickAsync()),
            Resolve = static (in context) => context.Parent<int>(),
        },
        new("never", "Int") { Subscribe = _ => ValueTask.FromResult(NeverAsync()), Resolve = static (in _) => null },
        new("flood", "String!")
        {
            Subscribe = _ => ValueTask.FromResult(FloodAsync()),
            Resolve = static (in _) => new string('x', 64 * 1024),
        },
        new("breaking", "Int!")
        {
            Subscribe = static _ => ValueTask.FromResult(BreakAsync()),
            Resolve = static (in context) => context.Parent<int>(),
        },
        new("refusing", "Int!")
        {
            Subscribe = static _ => throw new GraphQLException("Not now.", "NOT_NOW"),
            Resolve = static (in context) => context.Parent<int>(),
        },
    ];

    private string CreateBig(int size)
    {
        Interlocked.Increment(ref _bigs);
        return new string('x', size);
    }

    private async Task<string?> WaitForCancellationAsync(CancellationToken cancellationToken)
    {
        SlowStarted.TrySetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null;
        }
        finally
        {
            SlowCancelled.TrySetResult();
        }
    }

    private async Task<string> WaitForGateAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _gated);
        GatedStarted.TrySetResult();
        await Gate.Task.WaitAsync(cancellationToken);
        return "open";
    }

    private static async IAsyncEnumerable<object?> CountAsync(
        int to, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var i = 1; i <= to; i++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return i;
        }
    }

    /// <summary>Two events, and then no more although the stream does not end.</summary>
    private static async IAsyncEnumerable<object?> TickAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        yield return 1;
        yield return 2;
        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private async IAsyncEnumerable<object?> NeverAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        NeverOpened.TrySetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            NeverEnded.TrySetResult();
        }

        yield break;
    }

    private async IAsyncEnumerable<object?> FloodAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        FloodStarted.TrySetResult();
        try
        {
            while (true)
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return Interlocked.Increment(ref _floods);
            }
        }
        finally
        {
            FloodEnded.TrySetResult();
        }
    }

    private static async IAsyncEnumerable<object?> BreakAsync()
    {
        await Task.Yield();
        yield return 1;
        throw new InvalidOperationException(Secret);
    }
}

/// <summary>A scoped service that tells scopes apart.</summary>
internal sealed class ScopeProbe(ScopeProbe.Counter counter)
{
    public int Number { get; } = counter.Next();

    /// <summary>Numbers the scopes of a server.</summary>
    internal sealed class Counter
    {
        private int _last;

        public int Next() => Interlocked.Increment(ref _last);
    }

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<Counter>();
        services.AddScoped<ScopeProbe>();
    }
}
