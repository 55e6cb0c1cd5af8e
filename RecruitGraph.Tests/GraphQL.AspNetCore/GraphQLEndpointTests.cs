using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace RecruitGraph.Tests.GraphQL.AspNetCore;

public sealed class GraphQLEndpointTests
{
    [Fact]
    public async Task Response_Should_NotLookComplete_When_WritingItFails()
    {
        await using var server = await StartAsync(bytesUntilFailure: 5);
        await Should.ThrowAsync<HttpRequestException>(server.PostDocumentAsync("{ hello }"));
        var entry = server.Log.Entries.Single(static entry => entry.Category.StartsWith("RecruitGraph", StringComparison.Ordinal));
        entry.Text.ShouldContain(nameof(InvalidOperationException));
        server.Log.Entries.ShouldAllBe(static entry => !entry.Text.Contains(TestSchema.Secret));
    }

    [Fact]
    public async Task Response_Should_BeAnError_When_NothingOfItHasGoneOut()
    {
        await using var server = await StartAsync(bytesUntilFailure: null);
        await server.PostDocumentAsync("{ hello }").ShouldRefuseAsync(HttpStatusCode.InternalServerError, "INTERNAL_SERVER_ERROR");
        server.Log.Entries.ShouldAllBe(static entry => !entry.Text.Contains(TestSchema.Secret));
    }

    private static Task<GraphQLTestServer> StartAsync(int? bytesUntilFailure) => GraphQLTestServer.StartAsync(
        builder => builder.Services.AddSingleton<IStartupFilter>(new BreakingResponses(bytesUntilFailure)));

    /// <summary>Breaks the body of each response behind some bytes, or the request before there is a response.</summary>
    private sealed class BreakingResponses(int? bytesUntilFailure) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                if (bytesUntilFailure is { } left)
                {
                    context.Response.Body = new BreakingStream(context.Response.Body, left);
                }
                else
                {
                    context.Request.Body = new BreakingStream(context.Request.Body, 0);
                }

                return following(context);
            });
            next(app);
        };
    }

    private sealed class BreakingStream(Stream inner, int left) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException(TestSchema.Secret);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await inner.WriteAsync(buffer[..Math.Min(left, buffer.Length)], cancellationToken);
            throw new InvalidOperationException(TestSchema.Secret);
        }
    }
}
