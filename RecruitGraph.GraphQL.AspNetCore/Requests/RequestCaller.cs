using Microsoft.AspNetCore.Http;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Who sends a request, as long as it takes: its body may be late (<see cref="SignInJudgement"/>), and the requests of an array wait
/// for their turn.
/// </summary>
internal sealed class RequestCaller(HttpContext context, ISignInMonitor signIns, TimeProvider time)
{
    private SignInJudgement _judgement = new(context.User, time.GetTimestamp());
    private RequestGlobalState _globalState = new(context.User, context.Connection.RemoteIpAddress);

    /// <summary>What the engine is told of him.</summary>
    /// <exception cref="RequestRefusedException">His sign-in has ended meanwhile.</exception>
    public async ValueTask<RequestGlobalState> JudgeAsync()
    {
        var known = Volatile.Read(ref _judgement);
        var judgement = await known.RenewAsync(signIns, time, context.RequestAborted)
            ?? throw new RequestRefusedException(StatusCodes.Status401Unauthorized, TransportErrors.SignInEnded);
        if (judgement != known)
        {
            _globalState = new RequestGlobalState(judgement.User, context.Connection.RemoteIpAddress);
            Volatile.Write(ref _judgement, judgement);
        }

        return _globalState;
    }
}
