using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.AspNetCore.Routing.Patterns;
using RecruitGraph.Server.Rest.Dialects;
using RecruitGraph.Server.Rest.Directory;
using RecruitGraph.Server.Rest.Recruit;

namespace RecruitGraph.Tests.Server.Rest.Dialects;

/// <summary>Whose a request is at the URLs that the portal and the directory have in common.</summary>
public sealed class SharedUrlsTests
{
    [Theory]
    [InlineData("POST", "/api/users", """{"email":"a@example.com","password":"x"}""", "recruit")]
    [InlineData("POST", "/api/users", """{"username":"a","email":"a@example.com","password":"x"}""", "directory")]
    [InlineData("POST", "/api/users", """{"password":"x"}""", "recruit")]
    [InlineData("POST", "/api/users", "{", "recruit")]
    [InlineData("POST", "/api/users", "[]", "recruit")]
    [InlineData("POST", "/api/users", "", "recruit")]
    [InlineData("POST", "/api/users/", """{"username":"a","password":"x"}""", "directory")]
    [InlineData("POST", "/api/users/", """{"email":"a@example.com","password":"x"}""", "recruit")]
    [InlineData("POST", "/api/users/", """{"password":"x"}""", "directory")]
    [InlineData("POST", "/api/users/", "{", "directory")]
    [InlineData("POST", "/api/users", """{"\ud800":1,"password":"x"}""", "recruit")]
    [InlineData("POST", "/api/users/", """{"\ud800":1,"password":"x"}""", "directory")]
    [InlineData("DELETE", "/api/users/7", "", "recruit")]
    [InlineData("DELETE", "/api/users/7/", "", "directory")]
    public async Task Request_Should_BeThatDialects(string method, string url, string body, string dialect)
    {
        var utf8 = Encoding.UTF8.GetBytes(body);
        foreach (var length in (long?[])[utf8.Length, null])
        {
            var context = new DefaultHttpContext();
            (context.Request.Method, context.Request.Path) = (method, url);
            (context.Request.ContentType, context.Request.ContentLength, context.Request.Body) = ("application/json", length, new MemoryStream(utf8));
            Endpoint[] endpoints = [Endpoint(new RecruitDialect()), Endpoint(new DirectoryDialect())];
            var candidates = new CandidateSet(endpoints, [[], []], [0, 0]);
            var shared = new SharedUrls();

            shared.AppliesToEndpoints(endpoints).ShouldBeTrue();
            await shared.ApplyAsync(context, candidates);

            Enumerable.Range(0, 2).Where(candidates.IsValidCandidate)
                .Select(i => candidates[i].Endpoint.Metadata.GetMetadata<Dialect>()!.Name).ShouldBe([dialect]);

            // Whoever answers reads the whole body.
            using var reader = new StreamReader(context.Request.Body);
            (await reader.ReadToEndAsync()).ShouldBe(body);
        }
    }

    private static RouteEndpoint Endpoint(Dialect dialect) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse("/api/users"), 0, new EndpointMetadataCollection(dialect), dialect.Name);
}
