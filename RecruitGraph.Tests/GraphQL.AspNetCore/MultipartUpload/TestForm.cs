using System.Net.Http.Headers;
using System.Text;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.MultipartUpload;

/// <summary>A form whose parts are exactly what a test says.</summary>
internal sealed class TestForm
{
    private const string Boundary = "----test";

    private readonly List<byte> _body = [];

    public TestForm Field(string name, string text) => Part($"form-data; name=\"{name}\"", null, Encoding.UTF8.GetBytes(text));

    public TestForm File(string name, byte[] content, string fileName = "a.txt", string? contentType = "text/plain") =>
        Part($"form-data; name=\"{name}\"; filename=\"{fileName}\"", contentType, content);

    public TestForm File(string name, string content, string fileName = "a.txt") => File(name, Encoding.UTF8.GetBytes(content), fileName);

    public TestForm Part(string? disposition, string? contentType, byte[] content)
    {
        Write($"--{Boundary}\r\n");
        Write(disposition is null ? "" : $"Content-Disposition: {disposition}\r\n");
        Write(contentType is null ? "" : $"Content-Type: {contentType}\r\n");
        Write("\r\n");
        _body.AddRange(content);
        Write("\r\n");
        return this;
    }

    /// <summary>The request, with the header that shows a preflight.</summary>
    public HttpRequestMessage ToRequest(GraphQLTestServer server, bool isComplete = true, bool showsPreflight = true)
    {
        if (isComplete)
        {
            Write($"--{Boundary}--\r\n");
        }

        var content = new ByteArrayContent(_body.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={Boundary}");
        var request = new HttpRequestMessage(HttpMethod.Post, server.Url) { Content = content };
        if (showsPreflight)
        {
            request.Headers.Add("GraphQL-Preflight", "1");
        }

        return request;
    }

    public Task<HttpResponseMessage> SendAsync(GraphQLTestServer server) => server.Client.SendAsync(ToRequest(server));

    private void Write(string text) => _body.AddRange(Encoding.UTF8.GetBytes(text));
}
