using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Http;

public sealed class RequestBodyTests
{
    private const int Limit = 100_000;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_Should_RefuseWith413_When_BodyIsLongerThanAllowed(bool announced)
    {
        await using var server = await StartAsync(Limit);
        var answer = await PostAsync(server, Limit + 1, announced)
            .ShouldRefuseAsync(HttpStatusCode.RequestEntityTooLarge, "REQUEST_TOO_LARGE");
        var extensions = answer.GetProperty("errors")[0].GetProperty("extensions");
        extensions.GetRawText().ShouldBe(
            $$"""{"code":"REQUEST_TOO_LARGE","asked":{{Limit + 1}},"allowed":{{Limit}},"where":"body"}""");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_Should_Answer_When_BodyIsAsLongAsAllowed(bool announced)
    {
        await using var server = await StartAsync(Limit);
        await PostAsync(server, Limit, announced).ShouldAnswerAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_Should_Answer_When_BodyIsLargerThanTheServersBuffers(bool announced)
    {
        await using var server = await StartAsync(40_000_000);
        await PostAsync(server, 35_000_000, announced).ShouldAnswerAsync();
    }

    private static Task<GraphQLTestServer> StartAsync(int limit) =>
        GraphQLTestServer.StartAsync(server => server.ModifyOptions(options => options.Http.MaxRequestSize = limit));

    private static async Task<HttpResponseMessage> PostAsync(GraphQLTestServer server, int length, bool announced)
    {
        const string Start = """{"query":"{ hello }","padding":""" + "\"";
        var body = Encoding.UTF8.GetBytes($"{Start}{new string('x', length - Start.Length - 2)}\"}}");
        HttpContent content = announced ? new ByteArrayContent(body) : new UnannouncedContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await server.Client.PostAsync(server.Url, content);
    }

    /// <summary>A body that is sent in chunks, without its length being told first.</summary>
    private sealed class UnannouncedContent(byte[] body) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            stream.WriteAsync(body).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
