using System.Buffers;
using System.Text.Json;
using RecruitGraph.GraphQL.AspNetCore;
using RecruitGraph.GraphQL.Execution;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Schema.Sessions;
using RecruitGraph.Server.Auth;

namespace RecruitGraph.Server.Rest.Operations;

/// <summary>
/// Runs a named operation in this process, as the caller of the HTTP request: the same resolvers, the same rules, no
/// second way to the data.
/// </summary>
public sealed class OperationRunner(RequestExecutor executor, OperationCatalog catalog, ISignInMonitor signIns, TimeProvider time)
{
    /// <summary>Room for an answer that does not say how long it is: a refusal mostly.</summary>
    private const int UnknownLength = 512;

    /// <param name="operation">The operation's name in the catalog.</param>
    /// <param name="variables">An object whose members are the variables.</param>
    /// <param name="context">The HTTP request; its user is the caller.</param>
    /// <param name="tokenAudience">For whom tokens are made, where the operation makes any.</param>
    /// <param name="files">The files for which an <see cref="UploadReference"/> stands in the variables, by its key.</param>
    /// <exception cref="SignInEndedException">The caller's session ended while his request was being read.</exception>
    public async Task<OperationAnswer> RunAsync(
        string operation,
        object variables,
        HttpContext context,
        string? tokenAudience = null,
        IReadOnlyDictionary<string, IFile>? files = null)
    {
        await JudgeAsync(context);
        var request = new GraphQLRequest
        {
            Document = catalog[operation].Document,
            Variables = JsonSerializer.SerializeToElement(variables),
            Files = files,
            GlobalState = new Dictionary<string, object?>
            {
                [GlobalStateKeys.ClaimsPrincipal] = context.User,
                [GlobalStateKeys.RemoteIpAddress] = context.Connection.RemoteIpAddress,
                [SessionMutations.AudienceKey] = tokenAudience,
            },
        };
        await using var result = (OperationResult)await executor.ExecuteAsync(request, context.RequestServices, context.RequestAborted);
        var buffer = new ArrayBufferWriter<byte>((int)(result.Length ?? UnknownLength));
        result.WriteTo(buffer);
        return OperationAnswer.Parse(buffer.WrittenMemory);
    }

    private async ValueTask JudgeAsync(HttpContext context)
    {
        if (context.Features.Get<BearerSignIn>() is not { Judgement: { } known } signIn)
        {
            return;
        }

        if (await known.RenewAsync(signIns, time, context.RequestAborted) is not { } judgement)
        {
            context.Features.Set(new BearerSignIn(null, default, RejectedToken.SessionEnded));
            throw new SignInEndedException();
        }

        if (judgement != known)
        {
            context.User = judgement.User;
            context.Features.Set(signIn with { Judgement = judgement });
        }
    }
}
