using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.DependencyInjection;

namespace RecruitGraph.Tests.GraphQL.AspNetCore.Http;

/// <summary>Clients that go in the middle of their body, which is nobody's failure, and such as never end it.</summary>
public sealed class PartialBodyTests
{
    private const string Json = "application/json";
    private const string JsonStart = "{\"query\"";
    private const string Form = "multipart/form-data; boundary=x";
    private const string FormStart = "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n{\"query\"";
    private const string FileStart = "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n"
        + "{\"query\":\"query($f: String) { hello(name: $f) }\",\"variables\":{\"f\":null}}"
        + "\r\n--x\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{\"0\":[\"variables.f\"]}"
        + "\r\n--x\r\nContent-Disposition: form-data; name=\"0\"; filename=\"a\"\r\n\r\nabc";

    [Theory]
    [InlineData(Json, JsonStart, true)]
    [InlineData(Json, JsonStart, false)]
    [InlineData(Form, FormStart, true)]
    [InlineData(Form, FormStart, false)]
    [InlineData(Form, FileStart, true)]
    [InlineData(Form, FileStart, false)]
    public async Task Log_Should_StaySilent_When_TheClientGoesWhileItSends(string contentType, string beginning, bool reset)
    {
        await using var server = await GraphQLTestServer.StartAsync();
        for (var i = 0; i < 20; i++)
        {
            using var client = await PartialPost.SendAsync(server, contentType, beginning);
            client.Go(reset);
        }

        await server.StopAsync();
        server.Log.Entries.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Json, JsonStart)]
    [InlineData(Form, FormStart)]
    [InlineData(Form, FileStart)]
    public async Task Post_Should_RefuseWith408_When_TheBodyComesTooSlowly(string contentType, string beginning)
    {
        await using var server = await GraphQLTestServer.StartAsync(
            builder => builder.Services.AddSingleton<IStartupFilter>(new ImpatientServer()));
        using var client = await PartialPost.SendAsync(server, contentType, beginning);
        var answer = await client.ReadAsync();
        answer.ShouldStartWith("HTTP/1.1 408 ");
        answer.ShouldContain("\"code\":\"REQUEST_TIMEOUT\"");
        await server.StopAsync();
        server.Log.Entries.ShouldBeEmpty();
    }

    /// <summary>Waits for bodies no longer than the server's clock can tell.</summary>
    private sealed class ImpatientServer : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, run) =>
            {
                context.Features.GetRequiredFeature<IHttpMinRequestBodyDataRateFeature>().MinDataRate =
                    new MinDataRate(bytesPerSecond: 1_000_000, gracePeriod: TimeSpan.FromSeconds(1.1));
                return run(context);
            });
            next(app);
        };
    }
}
