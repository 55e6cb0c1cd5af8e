using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Http;

/// <summary>Clients that go in the middle of an answer: nobody's failure, and nothing to write down.</summary>
public sealed class GoneClientTests
{
    private const string Single = """{"query":"{ hello }"}""";
    private const string Several = """[{"query":"{ hello }"},{"query":"mutation { increment }"}]""";

    // More than the buffers of a connection take.
    private const int Unsendable = 15_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("multipart/mixed", Single)]
    [InlineData("multipart/mixed", Several)]
    [InlineData("application/jsonl", Single)]
    [InlineData("application/jsonl", Several)]
    [InlineData("application/json", Several)]
    [InlineData("text/event-stream", Single)]
    public async Task Log_Should_StaySilent_When_TheConnectionEndsBeforeTheRequestKnows(string accept, string body)
    {
        await using var server = await GraphQLTestServer.StartAsync(
            builder => builder.Services.AddSingleton<IStartupFilter>(new ConnectionsThatEnd()));
        (await server.PostAsync(body, accept)).Dispose();
        await server.StopAsync();
        server.Log.Entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/mixed")]
    public async Task Log_Should_StaySilent_When_TheClientGoesWithoutTakingItsAnswer(string accept)
    {
        await using var server = await GraphQLTestServer.StartAsync();
        var memory = server.Services.GetRequiredService<MemoryAccount>();
        var body = JsonSerializer.Serialize(new { query = $"{{ big(size: {Unsendable}) }}" });
        using (var client = await SlowClient.PostAsync(server, body, accept))
        {
            await client.ReadAsync(100_000);
        }

        using var limit = new CancellationTokenSource(Patience);
        while (memory.Held > 0)
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        await server.StopAsync();
        server.Log.Entries.ShouldBeEmpty();
    }

    /// <summary>Connections that take nothing any more, which the requests themselves are not told.</summary>
    private sealed class ConnectionsThatEnd : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, run) =>
            {
                context.Features.Set<IHttpResponseBodyFeature>(new Ended(context.Features.GetRequiredFeature<IHttpResponseBodyFeature>()));
                return run(context);
            });
            next(app);
        };
    }

    private sealed class Ended : IHttpResponseBodyFeature
    {
        private readonly IHttpResponseBodyFeature _connection;
        private readonly Pipe _pipe = new();

        public Ended(IHttpResponseBodyFeature connection)
        {
            _connection = connection;
            _pipe.Reader.Complete();
        }

        public Stream Stream => _pipe.Writer.AsStream();

        public PipeWriter Writer => _pipe.Writer;

        public Task CompleteAsync() => _connection.CompleteAsync();

        public void DisableBuffering() => _connection.DisableBuffering();

        public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task StartAsync(CancellationToken cancellationToken = default) => _connection.StartAsync(cancellationToken);
    }
}
