using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RecruitGraph.Data.Profiles;
using RecruitGraph.Data.Users;
using RecruitGraph.GraphQL.Types;
using RecruitGraph.Tests.Infrastructure;

namespace RecruitGraph.Tests.Server.Avatars;

/// <summary>Pictures are uploaded by whose they are, and downloaded by whoever may read their profiles.</summary>
public class AvatarTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    private RecruitServer _server = null!;
    private GraphQLClient _ada = null!;

    public async Task InitializeAsync()
    {
        _server = await RecruitServer.StartAsync(postgres);
        _ada = await _server.SignInNewAsync("ada");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Avatar_Should_BeUploadedDownloadedAndRemoved()
    {
        var url = (await UploadAsync(_ada, Png)).Data("uploadAvatar", "profile", "avatarUrl").GetString();
        url.ShouldStartWith($"/avatars/{_ada.UserId}?v=");

        foreach (var caller in new[] { _ada, await _server.SignInNewAsync("hr", Role.Hr) })
        {
            using var response = await caller.Http.GetAsync(new Uri(url, UriKind.Relative));
            response.Content.Headers.ContentType!.ToString().ShouldBe("image/png");
            response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            (await response.Content.ReadAsByteArrayAsync()).ShouldBe(Png);
        }

        (await StatusAsync(await _server.SignInNewAsync("stranger"))).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(_server.Anonymous())).ShouldBe(HttpStatusCode.Unauthorized);

        (await _ada.RunAsync("mutation { removeAvatar(input: {}) { profile { avatarUrl } errors { ... on Error { code } } } }"))
            .Data("removeAvatar", "profile").ToString().ShouldBe("""{"avatarUrl":null}""");
        (await StatusAsync(_ada)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Upload_Should_BeRefused_When_ItIsNoPictureOrTooLargeOrSomebodyElses()
    {
        (await UploadAsync(_ada, "<svg onload=alert(1)>"u8.ToArray())).PayloadCode("uploadAvatar").ShouldBe("UNSUPPORTED_AVATAR");
        (await UploadAsync(_ada, [.. Png, .. new byte[ProfileAvatar.MaxSize]])).PayloadCode("uploadAvatar").ShouldBe("OUT_OF_RANGE");
        (await UploadAsync(_ada, [])).PayloadCode("uploadAvatar").ShouldBe("OUT_OF_RANGE");
        var stranger = await _server.SignInNewAsync("stranger");
        (await UploadAsync(stranger, Png, _ada)).PayloadCode("uploadAvatar").ShouldBe("USER_NOT_FOUND");
        (await UploadAsync(_server.Anonymous(), Png)).Codes.ShouldBe(["AUTH_NOT_AUTHENTICATED"]);
        (await stranger.RunAsync("mutation { removeAvatar(input: {}) { profile { avatarUrl } errors { ... on Error { code } } } }"))
            .PayloadCode("removeAvatar").ShouldBe("PROFILE_NOT_FOUND");

        (await _server.UseContextAsync(context => context.Profiles.CountAsync())).ShouldBe(0);
    }

    private async Task<HttpStatusCode> StatusAsync(GraphQLClient caller)
    {
        using var response = await caller.Http.GetAsync(new Uri($"/avatars/{_ada.UserId}", UriKind.Relative));
        return response.StatusCode;
    }

    private static async Task<GraphQLAnswer> UploadAsync(GraphQLClient caller, byte[] content, GraphQLClient? user = null)
    {
        var operations = new
        {
            query = "mutation($input: UploadAvatarInput!) { uploadAvatar(input: $input) { profile { avatarUrl } errors { ... on Error { code } } } }",
            variables = new { input = new { userId = user is null ? null : GlobalId.Format("User", user.UserId), file = (object?)null } },
        };
        using var form = new MultipartFormDataContent
        {
            { new StringContent(JsonSerializer.Serialize(operations)), "operations" },
            { new StringContent("""{"0":["variables.input.file"]}"""), "map" },
        };
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        form.Add(file, "0", "me.jpg");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = form };
        request.Headers.Add("GraphQL-Preflight", "1");
        using var response = await caller.Http.SendAsync(request);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return new GraphQLAnswer((int)response.StatusCode, body.RootElement.Clone());
    }
}
