using System.Runtime.CompilerServices;

namespace RecruitGraph.GraphQL.Execution;

/// <summary>A stream whose request is observed until it ends.</summary>
internal sealed class ObservedStream(ResponseStream stream, ObservedRequest request, IDisposable? scope) : ResponseStream
{
    private IDisposable? _scope = scope;

    public override ResponseStreamKind Kind => stream.Kind;

    public override async IAsyncEnumerable<OperationResult> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var answer in stream.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                request.Answer(answer);
                yield return answer;
            }
        }
        finally
        {
            End();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await stream.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            End();
        }
    }

    private void End() => Interlocked.Exchange(ref _scope, null)?.Dispose();
}
