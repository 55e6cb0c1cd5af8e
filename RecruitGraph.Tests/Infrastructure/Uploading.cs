using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace RecruitGraph.Tests.Infrastructure;

/// <summary>What people upload, as the graph lets them.</summary>
internal static class Uploading
{
    private const string Upload =
        """
        mutation($file: Upload!) { uploadResumeFile(input: { file: $file }) {
          resumeFileUpload { claimToken claimUntil resumeFile { id fileName type size downloadUrl analysis { state } } }
          errors { ... on Error { code message } } } }
        """;

    /// <summary>Sends a file; gives whatever was answered.</summary>
    public static Task<GraphQLAnswer> TryUploadAsync(GraphQLClient caller, byte[] content, string fileName = "cv") =>
        caller.RunWithFileAsync(Upload, new { file = (object?)null }, "file", content, fileName);

    /// <summary>Runs an operation with a file beside it.</summary>
    /// <param name="caller">Who sends it.</param>
    /// <param name="query">The operation.</param>
    /// <param name="variables">The variables, with null where the file belongs.</param>
    /// <param name="path">That place.</param>
    /// <param name="content">The file.</param>
    /// <param name="fileName">What the client calls it.</param>
    public static async Task<GraphQLAnswer> RunWithFileAsync(
        this GraphQLClient caller, string query, object variables, string path, byte[] content, string fileName = "cv")
    {
        using var form = new MultipartFormDataContent();
        form.Add(JsonContent.Create(new { query, variables }), "operations");
        form.Add(JsonContent.Create(new Dictionary<string, string[]> { ["0"] = [$"variables.{path}"] }), "map");
        var part = new ByteArrayContent(content);
        part.Headers.ContentType = MediaTypeHeaderValue.Parse("application/octet-stream");
        form.Add(part, "0", fileName);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = form };
        request.Headers.Add("GraphQL-Preflight", "1");
        using var response = await caller.Http.SendAsync(request);
        return new GraphQLAnswer((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>Sends a file; gives its global id.</summary>
    public static async Task<string> UploadAsync(GraphQLClient caller, byte[] content, string fileName = "cv") =>
        (await TryUploadAsync(caller, content, fileName)).Data("uploadResumeFile", "resumeFileUpload", "resumeFile", "id").GetString()!;
}
