using System.Net;
using System.Text;
using RecruitGraph.GraphQL.AspNetCore;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Http;

public sealed class HttpStatusTests
{
    private const string Json = "application/json";
    private const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>Each case, its status by the audits (for both media types), and by the draft.</summary>
    public static TheoryData<string, int, int, int> Cases => new()
    {
        { """{"query":"{ hello }"}""", 200, 200, 200 },
        { """{"query":"{ hello fail }"}""", 200, 200, 294 },
        { """{"query":"{ signedIn }"}""", 200, 200, 294 },
        { """{"query":"{"}""", 200, 400, 400 },
        { """{"query":"{ nothing }"}""", 200, 400, 422 },
        { """{"query":"query A { hello } query B { hello }"}""", 200, 400, 422 },
        { """{"query":"{ hello }","operationName":"B"}""", 200, 400, 422 },
        { """{"query":"query ($a: Int!) { big(size: $a) }"}""", 200, 400, 422 },
        { """{"query":"query ($a: Int!) { big(size: $a) }","variables":{"a":"x"}}""", 200, 400, 422 },
        { """{"query":"subscription { never }"}""", 200, 400, 422 },
        { "NONSENSE", 400, 400, 400 },
        { """{"query":""", 400, 400, 400 },
        { "", 400, 400, 400 },
        { "7", 400, 400, 422 },
        { "[]", 400, 400, 422 },
        { """{"qeury":"{ hello }"}""", 400, 400, 422 },
        { """{"query":{}}""", 400, 400, 422 },
        { """{"query":"{ hello }","variables":[7]}""", 400, 400, 422 },
        { """{"query":"{ hello }","operationName":7}""", 400, 400, 422 },
        { """{"query":"{ hello }","query":"{ hello }"}""", 400, 400, 422 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Audit_Should_BeTheDefault(string body, int toJson, int toGraphQLResponse, int byDraft)
    {
        _ = byDraft;
        await using var server = await GraphQLTestServer.StartAsync();
        await ShouldBeAsync(server, body, Json, toJson, Json);
        await ShouldBeAsync(server, body, GraphQLResponse, toGraphQLResponse, GraphQLResponse);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Draft2026_Should_TellMore(string body, int toJson, int toGraphQLResponse, int byDraft)
    {
        _ = (toJson, toGraphQLResponse);
        await using var server = await GraphQLTestServer.StartAsync(
            builder => builder.ModifyOptions(options => options.Http.StatusPolicy = StatusPolicy.Draft2026));
        await ShouldBeAsync(server, body, GraphQLResponse, byDraft, GraphQLResponse);

        // 294 means something beside its media type alone; and a refusal is told from a gateway's by its media type.
        await ShouldBeAsync(server, body, Json, byDraft == 294 ? 200 : byDraft, byDraft < 400 ? Json : GraphQLResponse);
    }

    [Fact]
    public async Task Draft2026_Should_LeaveTheOtherRefusals()
    {
        await using var server = await GraphQLTestServer.StartAsync(
            builder => builder.ModifyOptions(options => options.Http.StatusPolicy = StatusPolicy.Draft2026));
        await server.GetAsync("query=mutation{increment}").ShouldRefuseAsync(HttpStatusCode.MethodNotAllowed, "OPERATION_NOT_ALLOWED");
        await server.GetAsync("operationName=A").ShouldRefuseAsync(HttpStatusCode.UnprocessableEntity, "BAD_REQUEST");
        await server.PostAsync("""{"query":"{ hello }"}""", "text/html").ShouldRefuseAsync(HttpStatusCode.NotAcceptable, "NOT_ACCEPTABLE");
        using var text = new StringContent("{ hello }", Encoding.UTF8, "text/plain");
        await server.Client.PostAsync(server.Url, text)
            .ShouldRefuseAsync(HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE");
    }

    private static async Task ShouldBeAsync(GraphQLTestServer server, string body, string accept, int status, string mediaType)
    {
        using var response = await server.PostAsync(body, accept);
        ((int)response.StatusCode).ShouldBe(status, accept);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType, accept);
    }
}
