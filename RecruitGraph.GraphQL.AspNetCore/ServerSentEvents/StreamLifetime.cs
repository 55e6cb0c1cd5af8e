using Microsoft.AspNetCore.Http;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>How long a stream may run: until the client goes, the host stops, or a sign-in that it depends on ends.</summary>
internal sealed class StreamLifetime : IDisposable
{
    private readonly CancellationTokenSource _gone;
    private readonly CancellationTokenSource _end;
    private readonly StreamSignIn[] _signIns;

    public StreamLifetime(HttpContext context, CancellationToken hostStopping, params StreamSignIn[] signIns)
    {
        _signIns = signIns;
        _gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, hostStopping);
        _end = CancellationTokenSource.CreateLinkedTokenSource([_gone.Token, .. signIns.Select(static signIn => signIn.Ended)]);
    }

    /// <summary>Cancelled when the stream has to end.</summary>
    public CancellationToken End => _end.Token;

    /// <summary>Cancelled when nobody listens any more, or the host does not wait.</summary>
    public CancellationToken Gone => _gone.Token;

    /// <summary>Why the stream ends, where that is a sign-in's end and the client is still there to be told.</summary>
    public GraphQLError? SignInEnd => _gone.IsCancellationRequested
        ? null
        : _signIns.Select(static signIn => signIn.End).FirstOrDefault(static end => end is not null);

    public void Dispose()
    {
        _end.Dispose();
        _gone.Dispose();
    }
}
