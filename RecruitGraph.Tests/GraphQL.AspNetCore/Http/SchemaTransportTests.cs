using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using RecruitGraph.GraphQL.Types;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Http;

public sealed class SchemaTransportTests : GraphQLServerTest
{
    [Theory]
    [InlineData("?sdl")]
    [InlineData("?sdl=true")]
    [InlineData("/schema.graphql")]
    public async Task Get_Should_GiveTheSchemaAsText(string address)
    {
        using var response = await Server.Client.GetAsync(Server.Url + address);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        var text = await response.Content.ReadAsStringAsync();
        text.ShouldBe(SchemaPrinter.Print(Server.Services.GetRequiredService<GraphQLSchema>()) + "\n");
        text.ShouldContain("hello(name: String = \"world\"): String!");
    }

    [Fact]
    public async Task Get_Should_AnswerWith304_When_TheClientHasTheSchema()
    {
        using var first = await Server.GetAsync("sdl");
        var tag = first.Headers.ETag.ShouldNotBeNull();
        tag.IsWeak.ShouldBeFalse();

        using var again = await GetAsync("?sdl", tag);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        again.Headers.ETag.ShouldBe(tag);
        (await again.Content.ReadAsStringAsync()).ShouldBeEmpty();

        using var other = await GetAsync("/schema.graphql", new EntityTagHeaderValue("\"other\""));
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Head_Should_GiveTheHeadersAlone()
    {
        using var response = await Server.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Head, $"{Server.Url}/schema.graphql"));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentLength.ShouldNotBe(0);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_Should_RefuseWith405()
    {
        using var response = await Server.Client.PostAsync($"{Server.Url}/schema.graphql", new StringContent("x"));
        response.Content.Headers.Allow.ShouldBe(["GET", "HEAD"]);
        await Task.FromResult(response).ShouldRefuseAsync(HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED");
    }

    [Fact]
    public async Task Get_Should_AnswerWith404_When_TheSchemaIsNotServed()
    {
        await using var server = await GraphQLTestServer.StartAsync(builder => builder.ModifyOptions(
            options => options.ServeSchema = false));
        using var response = await server.Client.GetAsync($"{server.Url}/schema.graphql");
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<HttpResponseMessage> GetAsync(string address, EntityTagHeaderValue known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Server.Url + address);
        request.Headers.IfNoneMatch.Add(known);
        return Server.Client.SendAsync(request);
    }
}
