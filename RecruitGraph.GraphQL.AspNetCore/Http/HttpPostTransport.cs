using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.AspNetCore;

/// <summary>
/// Requests in the JSON body of a POST, alone or in an array, or in a form with files: queries and mutations, and subscriptions for
/// clients that read event streams where nothing else will do. A client that would rather have events gets them for a request, never
/// for an array. GraphQL over HTTP, section "POST".
/// </summary>
internal sealed class HttpPostTransport
{
    private readonly RequestRunner _runner;
    private readonly HttpBatchRunner _batches;
    private readonly MultipartFormReader _forms;
    private readonly DistinctStreamHandler _eventStreams;
    private readonly ISignInMonitor _signIns;
    private readonly TimeProvider _time;
    private readonly bool _hasEventStreams;
    private readonly GraphQLHttpOptions _options;
    private readonly Func<ReadOnlySpan<byte>, ParsedBody> _parse;

    public HttpPostTransport(
        RequestRunner runner,
        HttpBatchRunner batches,
        MultipartFormReader forms,
        DistinctStreamHandler eventStreams,
        ISignInMonitor signIns,
        IOptions<GraphQLServerOptions> options,
        TimeProvider timeProvider)
    {
        (_signIns, _time) = (signIns, timeProvider);
        _eventStreams = eventStreams;
        _hasEventStreams = options.Value.ServerSentEvents.Enabled;
        _runner = runner;
        _batches = batches;
        _forms = forms;
        _options = options.Value.Http;
        _parse = body => ParsedBody.Parse(body, _options.MaxBatchSize);
    }

    /// <exception cref="RequestRefusedException">
    /// The request is refused before the engine sees it, with status 401 also where its sign-in ended while its body was on the way.
    /// </exception>
    public async Task HandleAsync(HttpContext context)
    {
        var accept = context.Request.Headers.Accept;
        var isForEvents = _hasEventStreams && EventStreamAccept.IsPreferred(accept);
        var format = isForEvents ? AcceptHeader.Find(accept) : AcceptHeader.Negotiate(accept, _hasEventStreams);
        var caller = new RequestCaller(context, _signIns, _time);
        using var form = _forms.IsAskedFor(context.Request) ? await _forms.ReadAsync(context.Request, context.RequestAborted) : null;
        using var body = form is null ? await ReadJsonAsync(context.Request) : _parse(form.Operations);
        body.Attach(form?.Files);
        var globalState = await caller.JudgeAsync();
        if (body.Batch is { } batch)
        {
            await _batches.RunAsync(context, caller, batch, format?.Batch ?? throw RequestRefusedException.NotAcceptable(
                "An array is not answered by events; application/graphql-response+json, application/json, multipart/mixed and application/jsonl can be."));
        }
        else if (isForEvents)
        {
            await _eventStreams.RunAsync(context, body.Single!, new RequestSettings(globalState, AllowedOperations.All));
        }
        else
        {
            await AnswerAsync(context, body.Single!, globalState, format!.Value);
        }
    }

    private async Task AnswerAsync(HttpContext context, ParsedRequest request, RequestGlobalState globalState, ResponseFormat format)
    {
        var isStreamable = _hasEventStreams && EventStreamAccept.IsTaken(context.Request.Headers.Accept);
        await using var result = await _runner.RunAsync(
            request,
            new RequestSettings(globalState, isStreamable ? AllowedOperations.All : AllowedOperations.QueryAndMutation)
            {
                CostMode = CostHeader.Read(context.Request),
                AllowsIncrementalDelivery = format.Incremental is not null,
            },
            context.RequestServices,
            context.RequestAborted);
        if (result is ResponseStream { Kind: ResponseStreamKind.Subscription } subscription)
        {
            await _eventStreams.SendAsync(context, subscription);
            return;
        }

        await HttpAnswer.WriteAsync(context, result, format, _options.StatusPolicy);
    }

    private ValueTask<ParsedBody> ReadJsonAsync(HttpRequest request)
    {
        RequestBody.RequireJson(request);
        return RequestBody.ReadAsync(request, _options.MaxRequestSize, _parse);
    }
}
