using System.Buffers;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RecruitGraph.GraphQL.AspNetCore;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Http;

/// <summary>How parts go over the wire, whoever makes them.</summary>
public sealed class HttpStreamAnswerTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication _app = CreateApp();
    private readonly HttpClient _client = new();
    private readonly PartsOfTest _parts = new();

    public async Task InitializeAsync()
    {
        _app.Run(async context =>
        {
            await using var parts = _parts;
            var format = AcceptHeader.Negotiate(context.Request.Headers.Accept);
            await HttpAnswer.WriteAsync(context, parts, format, StatusPolicy.Audit);
        });
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _parts.DisposeAsync();
    }

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("multipart/mixed, application/json", "\r\n---", "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n", "\r\n---", "--\r\n")]
    [InlineData("application/jsonl", "", "", "\n", "")]
    public async Task Part_Should_BeReadable_When_TheNextIsNotReady(
        string accept, string start, string before, string behind, string end)
    {
        const string First = """{"data":{"a":1},"hasNext":true}""";
        const string Second = """{"incremental":[{"id":"0","data":{"b":"}\n---"}}],"hasNext":false}""";

        _parts.Add(First);
        using var response = await SendAsync(accept);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentLength.ShouldBeNull();
        response.Headers.GetValues("X-Accel-Buffering").ShouldBe(["no"]);
        using var text = new StreamReader(await response.Content.ReadAsStreamAsync());
        await ShouldReadAsync(text, start + before + First + behind);

        _parts.Add(Second);
        await ShouldReadAsync(text, before + Second + behind);

        _parts.Complete();
        (await text.ReadToEndAsync().WaitAsync(Patience)).ShouldBe(end);
        await _parts.Disposed.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Parts_Should_EndWithTheClient()
    {
        _parts.Add("""{"data":{},"hasNext":true}""");
        var response = await SendAsync("multipart/mixed");
        response.Dispose();
        await _parts.Cancelled.Task.WaitAsync(Patience);
        await _parts.Disposed.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Response_Should_BeWhole_When_ThereIsNoPart()
    {
        _parts.Complete();
        using var response = await SendAsync("multipart/mixed");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("\r\n-----\r\n");
    }

    [Fact]
    public async Task Response_Should_NotLookComplete_When_TheSourceFails()
    {
        _parts.Add("""{"data":{},"hasNext":true}""");
        using var response = await SendAsync("multipart/mixed");
        _parts.Complete(new InvalidOperationException("for the test"));
        await Should.ThrowAsync<HttpRequestException>(response.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _app.Urls.First());
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(Patience);
    }

    private static async Task ShouldReadAsync(StreamReader text, string expected)
    {
        var buffer = new char[expected.Length];
        (await text.ReadBlockAsync(buffer).AsTask().WaitAsync(Patience)).ShouldBe(expected.Length);
        new string(buffer).ShouldBe(expected);
    }

    private static WebApplication CreateApp()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(new MemoryAccount(MemoryAccount.DefaultAllowed));
        return builder.Build();
    }

    /// <summary>A stream of parts that a test hands out.</summary>
    private sealed class PartsOfTest : ResponseStream
    {
        private readonly Channel<string> _parts = Channel.CreateUnbounded<string>();

        public override ResponseStreamKind Kind => ResponseStreamKind.Incremental;

        public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Disposed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Add(string part) => _parts.Writer.TryWrite(part).ShouldBeTrue();

        public void Complete(Exception? failure = null) => _parts.Writer.Complete(failure);

        public override async IAsyncEnumerable<OperationResult> ReadAsync(
            [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            try
            {
                await foreach (var part in _parts.Reader.ReadAllAsync(cancellationToken))
                {
                    yield return new Part(part);
                }
            }
            finally
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    Cancelled.TrySetResult();
                }
            }
        }

        public override ValueTask DisposeAsync()
        {
            Disposed.TrySetResult();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Part(string json) : OperationResult
    {
        public override IReadOnlyList<GraphQLError> Errors => [];

        public override bool HasData => true;

        public override void WriteTo(IBufferWriter<byte> output) => output.Write(Encoding.UTF8.GetBytes(json));

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
