using Microsoft.AspNetCore.Http;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Who sends a request, as long as it takes. Bodies may arrive long after the headers that signed the caller in, and the requests of an
/// array wait for their turn: whose sign-in was judged a while ago is judged again before anything is run for him.
/// </summary>
internal sealed class RequestCaller(HttpContext context, ISignInMonitor signIns, TimeProvider time)
{
    /// <summary>How long a judgement counts; shorter than it takes to be signed out and to notice that it had no effect.</summary>
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(1);

    private RequestGlobalState _globalState = new(context.User, context.Connection.RemoteIpAddress);
    private long _judgedAt = time.GetTimestamp();

    /// <summary>What the engine is told of him.</summary>
    /// <exception cref="RequestRefusedException">His sign-in has ended meanwhile.</exception>
    public async ValueTask<RequestGlobalState> JudgeAsync()
    {
        if (time.GetElapsedTime(Volatile.Read(ref _judgedAt)) < Lasting)
        {
            return _globalState;
        }

        var judgedAt = time.GetTimestamp();
        var user = await signIns.RenewAsync(context.User, context.RequestAborted)
            ?? throw new RequestRefusedException(StatusCodes.Status401Unauthorized, TransportErrors.SignInEnded);
        _globalState = new RequestGlobalState(user, context.Connection.RemoteIpAddress);
        Volatile.Write(ref _judgedAt, judgedAt);
        return _globalState;
    }
}
